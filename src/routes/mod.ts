import { versionRoute } from "./version.ts";

/** Every route of the API, in the order of the documentation. */
export const routes = [versionRoute] as const;
