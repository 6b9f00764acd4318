import type { LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { DomainError } from "../../domain-error.ts";
import { problemOf } from "../../http/gate/problem.ts";
import { cachePublicly } from "../../http/headers.ts";
import { respond, type Visit } from "../../http/respond.server.ts";
import { FOR_EVERY_ORIGIN, RATE_POLICY } from "../headers.ts";

/** What a loader of the interface answers: the value, and of a list the address of its next page. */
export interface ApiAnswer<Value> {
  value: Value;
  next?: string | null;
}

/**
 * Answers in the shape that is described, as JSON that anybody may read from a page of their own; a refusal as a problem
 * (RFC 9457). What is not described is a mistake of ours and fails.
 */
export async function answerApi<Schema extends z.ZodType>(
  args: LoaderFunctionArgs,
  schema: Schema,
  read: (visit: Visit) => Promise<ApiAnswer<z.input<Schema>>>,
): Promise<Response> {
  return respond(args, async (visit) => {
    try {
      const { value, next } = await read(visit);
      return Response.json(schema.parse(value), {
        headers: {
          ...cachePublicly(),
          ...FOR_EVERY_ORIGIN,
          ...RATE_POLICY,
          ...(next && { Link: `<${next}>; rel="next"` }),
        },
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { status, headers, body } = problemOf(error.code);
      return new Response(body, { status, headers: { ...cachePublicly(), ...FOR_EVERY_ORIGIN, ...headers } });
    }
  });
}

/** A page of a list; `after`, of its last row, where there are more. */
export function pageAnswered<Item>(
  { url }: Pick<Visit, "url">,
  items: readonly Item[],
  after: string | null,
): ApiAnswer<{ items: Item[]; next: string | null }> {
  const query = new URLSearchParams(url.searchParams);
  if (after !== null) query.set("after", after);
  const next = after === null ? null : `${url.pathname}?${query}`;
  return { value: { items: [...items], next }, next };
}
