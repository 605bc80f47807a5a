/** One row of the error table: what a code means in HTTP, in gRPC and in words. */
export interface ErrorRow {
  /** HTTP status. */
  readonly http: number;
  /** Name of the gRPC status code. */
  readonly grpc: string;
  /** Short sentence that never changes with the occurrence (`title` of RFC 9457). */
  readonly title: string;
  /** True where the same request may succeed later without a change. */
  readonly retryable: boolean;
  /** What to do about it. */
  readonly hint: string;
}
