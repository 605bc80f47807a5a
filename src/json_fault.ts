const BLANKS = /[ \t\n\r]*/y;
// Everything but quotation marks, backslashes and what comes before the blank.
const CHARACTERS = /(?:[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Expected = "value" | "firstValue" | "key" | "firstKey" | "colon" | "more";

/**
 * Where a text stops being JSON: the index of the first character that cannot stand there, or the length of the text
 * where it ends too early; null for JSON. The engine's own words show pieces of the text, which may be secret.
 */
export function jsonFault(text: string): number | null {
  const open: string[] = [];
  let expected: Expected = "value";
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const take = (characters: string): string | null => {
    const character = text[at];
    if (character === undefined || !characters.includes(character)) return null;
    at += 1;
    return character;
  };
  const takeString = () => take('"') !== null && skip(CHARACTERS) && take('"') !== null;
  const close = (bracket: string): Expected | null => {
    if (take(bracket) === null) return null;
    open.pop();
    return "more";
  };
  const takeValue = (): Expected | null => {
    const bracket = take("{[");
    if (bracket !== null) open.push(bracket);
    if (bracket !== null) return bracket === "{" ? "firstKey" : "firstValue";
    return (text[at] === '"' ? takeString() : skip(SCALAR)) ? "more" : null;
  };
  const takeMore = (): Expected | null => {
    const isObject = open.at(-1) === "{";
    if (take(",") !== null) return isObject ? "key" : "value";
    return close(isObject ? "}" : "]");
  };
  const steps: Record<Expected, () => Expected | null> = {
    value: takeValue,
    firstValue: () => close("]") ?? takeValue(),
    key: () => takeString() ? "colon" : null,
    firstKey: () => close("}") ?? steps.key(),
    colon: () => take(":") === null ? null : "value",
    more: takeMore,
  };
  for (;;) {
    skip(BLANKS);
    if (expected === "more" && open.length === 0) return at === text.length ? null : at;
    const next = steps[expected]();
    if (next === null) return at;
    expected = next;
  }
}
