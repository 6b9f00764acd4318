import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "../accounts/session.server.ts";
import { respond } from "../http/respond.server.ts";
import { servesHttps } from "../http/env.server.ts";

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async () => redirect("/"));
}

export function action(args: ActionFunctionArgs) {
  return respond(args, async ({ db, env, request, now }) => {
    const secure = servesHttps(env);
    const cookie = await endSession(db, request.headers.get("Cookie"), secure, now);
    return redirect("/", { headers: { "Set-Cookie": cookie } });
  });
}
