/** How the proto is read: by the gateway at run time, and by the generator of its types (task `gen`). */
export const LOADER_OPTIONS = { keepCase: false, longs: String, defaults: true, oneofs: true } as const;
