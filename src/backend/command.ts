/** A program and its arguments. */
export type CommandLine = readonly [program: string, ...args: string[]];

/** Splits a command as people write it: at spaces, except inside double or single quotes. Null where it is empty. */
export function splitCommand(text: string): CommandLine | null {
  const words: string[] = [];
  // Backslashes stand for themselves, since they separate folders on Windows.
  for (const [word] of text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"']+)+/g)) {
    words.push(word.replace(/"([^"]*)"|'([^']*)'/g, "$1$2"));
  }
  const [program, ...args] = words;
  return program === undefined || program === "" ? null : [program, ...args];
}
