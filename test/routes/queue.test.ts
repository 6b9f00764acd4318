import { beforeAll, describe, expect, test } from "vitest";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { expectRedirect, publishCase, sendReport } from "../helpers/acts.ts";
import { forEachSite } from "../helpers/sites.ts";
import { signedIn, textAreaOf, type Visitor, visitor } from "../helpers/visitor.ts";

const { queue: words, site: siteWords } = zhCN;

describe("the list at the desk", () => {
  forEachSite({}, (site) => {
    let moderator: Visitor;
    beforeAll(async () => {
      moderator = await signedIn(site(), "moderator");
    });

    /** The link to a report, whatever filters it carries along. */
    const rowOf = (id: number) => new RegExp(`href="/desk/reports/${id}["?]`);
    const stateOf = async (id: number) =>
      site().db.selectFrom("reports").select(["state", "version"]).where("id", "=", id).executeTakeFirstOrThrow();

    test("keeps its filters in the address, names each with a way out of it, and passes over what it does not know", async () => {
      const { id } = await sendReport(site(), { body: "渡口没有人管，上周有人溺水。", kind: "K13" });
      const page = await moderator.get("/desk?flag=health&kind=K13&order=oldest");
      expect(page.html).toMatch(rowOf(id));
      expect(page.html).toContain('href="/desk?kind=K13&amp;order=oldest"');
      expect((await moderator.get("/desk?flag=health&kind=K2")).html).not.toMatch(rowOf(id));
      const odd = await moderator.get("/desk?state=x&kind=%27--&flag=1&age=9&after=zz&line=A&region=1&order=2");
      expect([odd.status, rowOf(id).test(odd.html)]).toEqual([200, true]);
    });

    test("hands its pulse to moderators alone", async () => {
      const pulse =
        /\/desk\/queue\.json\?seen=\d{4}-\d\d-\d\d\.\d+/.exec((await moderator.get("/desk")).html)?.[0] ?? "";
      const newer = async () => (JSON.parse((await moderator.get(pulse)).html) as { newer: number }).newer;
      expect((await moderator.get(pulse)).headers.get("content-type")).toContain("application/json");
      expect(await newer()).toBe(0);
      await sendReport(site());
      expect(await newer()).toBe(1);
      expect((await visitor(site()).get("/desk/queue.json?seen=0")).status).toBe(302);
      for (const name of ["admin", "officer-agriculture"]) {
        const refused = await (await signedIn(site(), name)).get("/desk/queue.json?seen=0");
        expect([refused.status, refused.html.includes("newer")]).toEqual([403, false]);
      }
    });

    test("keeps, renames and deletes a moderator's views, which nobody else sees", async () => {
      const saved = await moderator.post("/desk/views", { act: "save", name: "过河的", query: "flag=health&x=1" });
      expect(expectRedirect(saved)).toBe("/desk?flag=health");
      expect((await moderator.get("/desk")).html).toContain('href="/desk?flag=health"');
      const again = await moderator.post("/desk/views", { act: "save", name: "过河的", query: "" });
      expect([again.status, again.text.includes(words.views.errors.view_exists)]).toEqual([409, true]);
      const empty = await moderator.post("/desk/views", { act: "save", name: " ", query: "" });
      expect([empty.status, empty.text.includes(words.views.errors.name_required)]).toEqual([400, true]);
      const view = await site().db.selectFrom("queue_views").select("id").executeTakeFirstOrThrow();
      const other = await signedIn(site(), "moderator-2");
      expect((await other.get("/desk/views")).text).not.toContain("过河的");
      const foreign = { act: "delete", view: String(view.id) };
      expect((await other.post("/desk/views", foreign)).status).toBe(404);
      const renamed = { act: "rename", view: String(view.id), [`name-${view.id}`]: "水上安全" };
      expectRedirect(await moderator.post("/desk/views", renamed));
      expect((await moderator.get("/desk/views")).text).toContain("水上安全");
      expectRedirect(await moderator.post("/desk/views", foreign));
      expect(await site().db.selectFrom("queue_views").selectAll().execute()).toEqual([]);
    });

    test("declines the ticked ones after one more question, and takes it back", async () => {
      const sent = [await sendReport(site()), await sendReport(site())];
      const item = sent.map(({ id }) => `${id}.1`);
      const asked = await moderator.post("/desk/bulk", { item, reason: "abuse" });
      expect(asked.status).toBe(200);
      expect(textAreaOf(asked.html, "note")).toBe(words.bulk.template.abuse);
      expect((await stateOf(sent[0]?.id ?? 0)).state).toBe("received");
      const send = { step: "send", item, reason: "abuse", note: "是广告。" };
      expect(expectRedirect(await moderator.post("/desk/bulk", send))).toBe("/desk");
      for (const { id } of sent) expect((await stateOf(id)).state).toBe("declined");
      const desk = await moderator.get("/desk");
      expect(desk.text).toContain(words.bulk.done.declined(2));
      expect((await (await signedIn(site(), "moderator-2")).get("/desk")).text).not.toContain(
        words.bulk.done.declined(2),
      );
      const act = await site().db.selectFrom("bulk_acts").select("id").executeTakeFirstOrThrow();
      const undone = await moderator.post("/desk/bulk", { step: "undo", act: String(act.id) });
      expect(expectRedirect(undone)).toBe("/desk?done=undone.2.0");
      expect((await moderator.get("/desk?done=undone.2.0")).text).toContain(words.bulk.undone(2));
      for (const { id } of sent) expect((await stateOf(id)).state).toBe("received");
      expect((await moderator.post("/desk/bulk", { step: "undo", act: String(act.id) })).status).toBe(409);
    });

    test("touches nothing when one stands in the way, says which, and goes on without it at one press", async () => {
      const [fine, stale, kept] = [await sendReport(site()), await sendReport(site()), await sendReport(site())];
      const item = [`${fine.id}.1`, `${stale.id}.9`];
      const blocked = await moderator.post("/desk/bulk", {
        step: "send",
        item,
        reason: "duplicate",
        note: "一样。",
        kept: String(kept.id),
        shown: String(kept.id),
      });
      expect(blocked.html).toContain(`value="${kept.id}"`);
      expect(blocked.status).toBe(409);
      expect(blocked.text).toContain(words.bulk.blockedTitle(1));
      expect(blocked.text).toContain(words.bulk.obstacles.stale_version);
      expect(blocked.text).toContain(words.bulk.without(1));
      expect(textAreaOf(blocked.html, "note")).toBe("一样。");
      expect([await stateOf(fine.id), await stateOf(stale.id)]).toEqual([
        { state: "received", version: 1 },
        { state: "received", version: 1 },
      ]);
      const rest = [...blocked.html.matchAll(/name="item" value="([^"]+)"/g)].map((match) => match[1]);
      expect(rest).toEqual([`${fine.id}.1`]);
    });

    test("declines copies once it has named the one that stays: the oldest is proposed, any other can be typed", async () => {
      const [old, copy, other] = [await sendReport(site()), await sendReport(site()), await sendReport(site())];
      await site()
        .db.updateTable("queue_entries")
        .set({ received_on: "2026-01-02" })
        .where("report_id", "=", old.id)
        .execute();
      const item = [`${copy.id}.1,${old.id}.1`, `${copy.id}.1`];
      const stays = words.bulk.staysNumber;
      const asked = await moderator.post("/desk/bulk", { item, reason: "duplicate" });
      expect(asked.text).toContain(stays(old.id));
      expect(asked.text).toContain(words.bulk.submit(1));
      const send = { step: "send", item, reason: "duplicate", note: "一样。" };
      const changed = await moderator.post("/desk/bulk", { ...send, kept: String(other.id), shown: String(old.id) });
      expect([changed.status, changed.text.includes(stays(other.id))]).toEqual([200, true]);
      expect(changed.text).toContain(words.bulk.submit(2));
      expect((await stateOf(copy.id)).state).toBe("received");
      const none = await moderator.post("/desk/bulk", { ...send, kept: "", shown: "" });
      expect([none.status, none.text.includes(words.bulk.errors.kept_needed)]).toEqual([400, true]);
      expectRedirect(await moderator.post("/desk/bulk", { ...send, kept: String(old.id), shown: String(old.id) }));
      expect([(await stateOf(copy.id)).state, (await stateOf(old.id)).state]).toEqual(["declined", "received"]);
    });

    test("names the public case of which they are copies, before they are declined", async () => {
      const { number } = await publishCase(site());
      const { id } = await sendReport(site());
      const send = {
        step: "send",
        item: [`${id}.1`],
        reason: "duplicate",
        note: "一样。",
        kept: "",
        caseNumber: number,
      };
      const named = await moderator.post("/desk/bulk", send);
      expect([named.status, named.html.includes(`/desk/cases/${number}`)]).toEqual([200, true]);
      expectRedirect(await moderator.post("/desk/bulk", { ...send, shown: number }));
      expect((await stateOf(id)).state).toBe("declined");
    });

    test("shows alike reports as one row, whose box ticks all, with each below it", async () => {
      const place = { department: "qinghe-forestry", kind: "K7" };
      const sent = [await sendReport(site(), place), await sendReport(site(), place), await sendReport(site(), place)];
      const { html, text } = await moderator.get("/desk?kind=K7");
      expect(text).toContain(words.heap.summary(3));
      const boxes = [...html.matchAll(/name="item"[^>]* value="([^"]+)"/g)].map((match) => match[1] ?? "");
      expect(boxes[0]?.split(",").sort()).toEqual(sent.map(({ id }) => `${id}.1`).sort());
      expect(boxes).toHaveLength(4);
      const group = await moderator.get("/desk?kind=K7&body=qinghe-forestry");
      expect(group.text).not.toContain(words.heap.summary(3));
      const asked = await moderator.post("/desk/bulk", { item: boxes[0] ?? "", reason: "abuse" });
      expect(asked.text).toContain(words.bulk.submit(3));
    });

    test("refuses forged and empty forms with the answers kept", async () => {
      const { id } = await sendReport(site());
      const post = (fields: Record<string, string | string[]>) => moderator.post("/desk/bulk", fields);
      for (const item of [[], ["x"], [`${id}.1`, "1.1.1"], [`${id}.1; --`], ["0.999999999"]]) {
        expect((await post({ item, reason: "abuse" })).status, item.join()).toBe(400);
      }
      const many = Array.from({ length: 101 }, (_, index) => `${index + 1}.1`);
      const tooMany = await post({ item: many, reason: "abuse" });
      expect([tooMany.status, tooMany.text.includes(words.bulk.errors.too_many)]).toEqual([400, true]);
      const without = await post({ step: "send", item: [`${id}.1`], reason: "abuse", note: " " });
      expect([without.status, without.text.includes(words.bulk.errors.note_required)]).toEqual([400, true]);
      const reason = await post({ step: "send", item: [`${id}.1`], reason: "no_facts", note: "x" });
      expect(reason.status).toBe(400);
      const matter = { step: "send", item: [`${id}.1`], reason: "duplicate", note: "x" };
      for (const [caseNumber, status] of [
        ["GW-1", 400],
        ["GW-2026-999999", 409],
      ] as const) {
        const answer = await post({ ...matter, caseNumber });
        expect([answer.status, answer.text.includes(words.bulk.errors.case_unknown)]).toEqual([status, true]);
        expect(answer.html).toContain(`value="${caseNumber}"`);
      }
      for (const kept of ["", String(id), "x"]) {
        const answer = await post({ ...matter, kept });
        expect([answer.status, answer.text.includes(words.bulk.errors.kept_needed)]).toEqual([400, true]);
      }
      expect((await post({ step: "undo", act: "x" })).status).toBe(409);
      expect((await stateOf(id)).state).toBe("received");
    });

    test("tells the public how many wait, in both languages, without a script, and is led to from every page", async () => {
      const page = await visitor(site()).get("/transparency");
      expect([page.status, page.html.includes("<script")]).toEqual([200, false]);
      expect(page.headers.get("cache-control")).toContain("public");
      expect(page.text).toContain(zhCN.transparency.queue.waiting);
      expect((await visitor(site()).get("/")).html).toContain('href="/transparency"');
      expect((await visitor(site()).get("/transparency?lang=en")).text).toContain("Waiting");
      expect(page.text).not.toContain(siteWords.errors.internal.title);
    });
  });
});
