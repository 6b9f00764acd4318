import type { Request as Req, Response as Res } from "express";
import { describe, expect, test } from "vitest";
import { DomainError } from "../../app/domain-error.ts";
import { addressGate, destinationOf } from "../../app/http/address/address-gate.server.ts";
import { Addresses } from "../../app/http/address/addresses.ts";

const routes = {
  root: { id: "root", path: "", module: {} },
  case: {
    id: "case",
    parentId: "root",
    path: "cases/:number",
    module: { headers: "public", handle: { reads: ({ params }: { params: { number: string } }) => [params.number] } },
  },
};
const gate = addressGate(new Addresses(routes, ({ headers }) => headers === "public"));

/** What becomes of a request: its destination, where it is sent, or what it is refused with. */
function ask(originalUrl: string, method = "GET"): unknown {
  let answer: unknown;
  const req = { originalUrl, method } as Req;
  const res = { set: () => res, redirect: (status: number, to: string) => (answer = [status, to]) };
  const next = (error?: unknown) => (answer = error instanceof DomainError ? error.code : destinationOf(req));
  gate(req, res as unknown as Res, next);
  return answer;
}

describe("the way of an address that is asked for again", () => {
  const page = expect.objectContaining({ forEveryone: true });

  test("is the same", () => {
    const first = ask("/cases/7?lang=en&other=1");
    expect(first).toEqual({ address: "/cases/7?lang=en", page, reads: ["7"] });
    expect(ask("/cases/7?lang=en&other=1")).toEqual(first);
    expect(ask("/cases/8")).toEqual({ address: "/cases/8", page, reads: ["8"] });
    expect(ask("/cases/7")).toEqual({ address: "/cases/7", page, reads: ["7"] });
  });

  test("is the right one each time, and a form's is not that of a page", () => {
    expect([1, 2].map(() => ask("/Cases/7/"))).toEqual([
      [308, "/cases/7"],
      [308, "/cases/7"],
    ]);
    expect(ask("/Cases/7/", "POST")).toBe("bad_request");
    expect([1, 2].map(() => ask("/cases/%00"))).toEqual(["bad_request", "bad_request"]);
    expect(ask("/cases/7", "POST")).toEqual({ address: "/cases/7", page, reads: ["7"] });
  });

  test("is found however long the address is, which is not remembered", () => {
    const long = `/cases/7?other=${"x".repeat(5000)}`;
    expect([ask(long), ask(long)]).toEqual([
      { address: "/cases/7", page, reads: ["7"] },
      { address: "/cases/7", page, reads: ["7"] },
    ]);
  });
});
