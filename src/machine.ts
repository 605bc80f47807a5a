/** The IPv4 address under which other machines reach this one; 127.0.0.1 where there is no network. */
export function machineAddress(): string {
  const outward = Deno.networkInterfaces().find(({ family, address }) =>
    family === "IPv4" && !address.startsWith("127.") && !address.startsWith("169.254.")
  );
  return outward?.address ?? "127.0.0.1";
}
