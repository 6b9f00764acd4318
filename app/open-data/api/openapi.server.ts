import { z } from "zod";
import { type Accepted, accepts } from "../../http/address/accepted.ts";
import { VERSION } from "../../version.server.ts";
import { OPERATIONS, type ApiOperation } from "./operations.server.ts";
import { problemShape } from "./schemas.server.ts";

const PROBLEMS: Record<string, string> = {
  "400": "What was asked does not go together",
  "404": "There is no such thing, or it is hidden for the time being",
  "410": "It was taken down",
  "429": "Too many pages were worked out for this client in a minute",
  "503": "Too busy just now",
};

/** The interface described (OpenAPI 3.1), from the same shapes that its answers are checked by. */
export function openApi(origin: string, licence: string) {
  const components: Record<string, unknown> = {};
  /** Named shapes stand once, under their names. */
  const schemaOf = (shape: z.ZodType) => {
    // Within another shape a named one is pointed to.
    const { $defs = {}, properties = {} } = z.toJSONSchema(z.strictObject({ shape }));
    for (const [name, one] of Object.entries($defs)) components[name] = pointed(one);
    return pointed(properties.shape);
  };
  const paths = Object.fromEntries(
    OPERATIONS.map((operation) => [operation.path, { get: describe(operation, schemaOf) }]),
  );
  const refusal = schemaOf(problemShape);
  return {
    openapi: "3.1.0",
    info: {
      title: "Guiwei 归位",
      version: VERSION,
      description: "What the public pages say, for programs. Read only; every list is in pages, see `next` and `Link`.",
      license: { name: licence },
    },
    servers: [{ url: origin }],
    security: [],
    paths,
    components: {
      schemas: components,
      responses: Object.fromEntries(
        Object.entries(PROBLEMS).map(([status, description]) => [
          `Problem${status}`,
          {
            description,
            content: { "application/problem+json": { schema: refusal } },
          },
        ]),
      ),
    },
  };
}

/** References of JSON Schema within one shape, as OpenAPI has them. */
function pointed(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

function describe(operation: ApiOperation, schemaOf: (shape: z.ZodType) => unknown) {
  const { id, summary, params = {}, query = {}, answer, example } = operation;
  const asked = new URLSearchParams(example.split("?")[1]);
  const parameters = [
    ...Object.entries(params).map(([name, accepted]) => ({
      name,
      in: "path",
      required: true,
      schema: parameterSchema(accepted),
    })),
    ...Object.entries(query).map(([name, accepted]) => ({
      name,
      in: "query",
      required: false,
      schema: parameterSchema(accepted),
      ...exampleOf(asked.get(name), accepted),
    })),
  ];
  return {
    operationId: id,
    summary,
    parameters,
    responses: {
      "200": {
        description: "What was asked",
        headers: {
          ETag: { schema: { type: "string" } },
          Link: { description: 'The next page, rel="next"', schema: { type: "string" } },
          "RateLimit-Policy": { schema: { type: "string" } },
        },
        content: { "application/json": { schema: schemaOf(answer) } },
      },
      "304": { description: "It is as it was" },
      ...Object.fromEntries(
        Object.keys(PROBLEMS).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
      ),
    },
  };
}

function parameterSchema(accepted: Accepted) {
  return accepted instanceof RegExp
    ? { type: "string", pattern: accepted.source }
    : { type: "string", enum: [...accepted] };
}

function exampleOf(value: string | null, accepted: Accepted) {
  return value !== null && accepts(accepted, value) ? { example: value } : {};
}
