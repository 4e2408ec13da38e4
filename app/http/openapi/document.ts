export type Json = Record<string, unknown>;
/** A response of the document. */
export type Described = { description: string; content: Record<string, { schema: unknown }> };
/** Where in the document something stands that is told once. */
export type Reference = { $ref: string };
/** A parameter of the document. */
export type Parameter = { name: string; in: "path" | "query" | "header"; required?: true; schema: unknown };
type Content = Described["content"];

/** One operation of the document. */
export type OpenApiOperation = {
  operationId: string;
  summary: string;
  /** For whom, where its tag does not say it. */
  description?: string;
  tags: string[];
  /** Only where it is not the document's own: at what is open to all. */
  security?: [];
  parameters?: (Parameter | Reference)[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, Described | Reference>;
};
/** The document, as far as it is ours to shape. */
export type OpenApi = {
  openapi: string;
  info: { title: string; version: string; description: string; license: Json };
  servers: { url: string }[];
  security: Json[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: {
    schemas: Record<string, Json>;
    parameters: Record<string, Parameter>;
    responses: Record<string, Described>;
    securitySchemes: Json;
  };
};
