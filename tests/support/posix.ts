/** A test of what only POSIX systems have: signals between programs, and scripts with an interpreter line. */
export function posixTest(name: string, fn: () => Promise<void>): void {
  Deno.test({ name, ignore: Deno.build.os === "windows", fn });
}
