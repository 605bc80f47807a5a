import { AsyncLocalStorage } from "node:async_hooks";

/** The id of the request that is being answered, wherever its work leads: the terminal server logs it as well. */
export const requestContext = new AsyncLocalStorage<string>();
