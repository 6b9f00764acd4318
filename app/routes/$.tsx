import type { LoaderFunctionArgs } from "@remix-run/node";
import { DomainError } from "../domain-error.ts";
import { respond } from "../http/respond.server.ts";

/** Every address that is no page. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async () => {
    throw new DomainError("not_found");
  });
}

export default function Nothing() {
  return null;
}
