import manifest from "../deno.json" with { type: "json" };

/** Version of this product. */
export const VERSION = manifest.version;
