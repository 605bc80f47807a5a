import { loadPackageDefinition } from "@grpc/grpc-js";
import { loadSync, type MessageTypeDefinition } from "@grpc/proto-loader";
import { fileURLToPath } from "node:url";
import type { ProtoGrpcType } from "./gen/mt5.ts";
import { LOADER_OPTIONS } from "./loader_options.ts";

// An absolute path made from this module's own, since the loader finds no other inside the executable.
const definition = loadSync(fileURLToPath(new URL("../../proto/mt5.proto", import.meta.url)), LOADER_OPTIONS);

/** The services and messages of proto/mt5.proto. */
// The one cast between the loader and the generated types; a check of the generated files keeps both in step.
export const { v1: mt5 } = (loadPackageDefinition(definition) as unknown as ProtoGrpcType).mt5;

/** A field of a message, as the descriptor tells it. */
export interface FieldDescriptor {
  readonly name: string;
  readonly type: string;
  readonly typeName: string;
}

/** The fields of a message of package mt5.v1, and the names of its oneofs. */
export function describe(message: string): { fields: readonly FieldDescriptor[]; oneofs: readonly string[] } {
  const { type } = definition[`mt5.v1.${message}`] as MessageTypeDefinition<object, object>;
  const { field, oneofDecl } = type as { field: FieldDescriptor[]; oneofDecl: { name: string }[] };
  return { fields: field, oneofs: oneofDecl.map(({ name }) => name) };
}
