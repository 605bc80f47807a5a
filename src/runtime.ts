const CRASHING = ["2.9.4", "2.9.5", "2.9.6"];

/** A warning where this Deno release is known to end with a native crash, else null. */
export function runtimeWarning(version: string = Deno.version.deno): string | null {
  if (!CRASHING.includes(version)) return null;
  return `Deno ${version} ends with a native crash when a gRPC server says goodbye (denoland/deno#36788); use 2.9.3.`;
}
