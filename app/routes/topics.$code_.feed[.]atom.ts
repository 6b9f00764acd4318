import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AddressReading } from "../http/address/accepted.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { LEDGER } from "../ledger/scopes.ts";
import { TOPIC_CODE } from "../topics/topic.ts";
import { readTopicPage } from "../topics/topic.server.ts";
import { answerTopicFeed } from "../topics/topic-feed.server.ts";

export const headers = cachePublicly;
export const handle = { params: { code: TOPIC_CODE }, reads: () => [LEDGER] } satisfies AddressReading;

/** What was done about one topic. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const { db, params, today } = visit;
    const { code, question } = await readTopicPage(db, params.code ?? "", today);
    return answerTopicFeed(db, visit, { title: question, path: `/topics/${code}`, code }, today);
  });
}
