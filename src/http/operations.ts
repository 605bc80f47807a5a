/** One HTTP operation: its method, and its path with parameters as `:name`. */
export interface Operation {
  readonly method: string;
  readonly path: string;
}

/** The name by which operations and matched routes are compared: `GET /orders/:ticket`. */
export function operationName({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}
