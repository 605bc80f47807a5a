import type { Config } from "../config.ts";
import type { Log } from "../log.ts";

const LOOPBACK = "127.0.0.1";

/** An address or a port that cannot be had. The message says what to do. */
export class CannotListen extends Error {}

/** The port for the terminal server: the one asked for, or any free one where the usual one is taken. */
export function chooseGrpcPort({ number, explicit }: Config["grpcPort"], log: Log): number {
  const port = freePort(number);
  if (port !== null) return port;
  if (explicit) {
    throw new CannotListen(portTaken(number));
  }
  const other = freePort(0) as number;
  log.warning(
    `Port ${number} is taken by another program; gRPC clients find the terminal server on port ${other}.`,
  );
  return other;
}

/** The sentence about a port of the terminal server that another program has. */
export function portTaken(port: number): string {
  return `Cannot start the terminal server on port ${port}: another program uses it; choose another with --grpc-port.`;
}

/** True where no program has the port. */
export function isFree(port: number): boolean {
  return freePort(port) !== null;
}

function freePort(port: number): number | null {
  try {
    using listener = Deno.listen({ hostname: LOOPBACK, port });
    return listener.addr.port;
  } catch (cause) {
    if (cause instanceof Deno.errors.AddrInUse || cause instanceof Deno.errors.PermissionDenied) return null;
    throw cause;
  }
}
