import { createHash } from "node:crypto";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { describe, expect, test, vi } from "vitest";
import { CALM, FLOOD, PER_HOUR, POSTS_PER_FORM, SENDS_PER_TOKEN, WORK } from "../../app/reports/intake/intake.ts";
import { Intake } from "../../app/reports/intake/intake.server.ts";
import { newSubmissionToken } from "../../app/reports/receipt/receipt.server.ts";
import { realNow } from "../helpers/clock.ts";
import { expectRefusal } from "../helpers/factories.ts";

// The same work in small, or sixty proofs would take their time.
vi.mock("../../app/reports/intake/intake.ts", async (original) => ({
  ...(await original<object>()),
  WORK: { normal: { cost: 2, least: 5, most: 15 }, strict: { cost: 2, least: 20, most: 40 } },
}));

const START = realNow().getTime();
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Does the work as the browser does. */
async function solve(challenge: string): Promise<string> {
  const read = JSON.parse(challenge) as Parameters<typeof solveChallenge>[0]["challenge"];
  return JSON.stringify({ challenge: read, solution: await solveChallenge({ challenge: read, deriveKey }) });
}

/** A form opened at START and its proof. */
async function openForm(intake: Intake, clientKey = "client") {
  const token = newSubmissionToken();
  const { challenge, ticket } = await intake.prepareSend(token, "", START);
  return { token, ticket, clientKey, proof: await solve(challenge) };
}

/** A form opened at START by a browser without JavaScript. */
function openPlainForm(intake: Intake, clientKey = "client") {
  const token = newSubmissionToken();
  return { token, ticket: intake.newTicket(token, START), clientKey, proof: "" };
}

function flood(intake: Intake, now = START): void {
  for (let count = 0; count <= FLOOD.posts; count += 1) {
    void intake.standingOf(() => undefined, now);
    intake.notePost(now);
  }
}

describe("a proof", () => {
  test("admits its submission at once", async () => {
    const intake = new Intake();
    expect(await intake.admit({ ...(await openForm(intake)), now: START })).toBe("admitted");
  });

  test("says nothing of the token", async () => {
    const intake = new Intake();
    const { token, proof, ticket } = await openForm(intake);
    const sha = createHash("sha256").update(token).digest();
    for (const telling of [token, sha.toString("hex"), sha.toString("base64url")]) {
      expect(proof + ticket).not.toContain(telling);
    }
  });

  test("serves no other submission", async () => {
    const intake = new Intake();
    const sent = await openForm(intake);
    await intake.admit({ ...sent, now: START });
    const token = newSubmissionToken();
    const other = { ...sent, token, ticket: intake.newTicket(token, START) };
    await expectRefusal(intake.admit({ ...other, now: START }), "too_early");
  });

  test("counts for nothing once it has expired, though the ticket still does", async () => {
    const intake = new Intake();
    const sent = await openForm(intake);
    const later = START + 121 * MINUTE;
    await expectRefusal(intake.admit({ ...sent, ticket: "", now: later }), "too_early");
    expect(await intake.admit({ ...sent, now: later })).toBe("admitted");
  });

  test.each([
    ["nothing", () => ""],
    ["no JSON", () => "{"],
    ["another shape", () => "[]"],
    ["a long text", () => "x".repeat(1_000_000)],
    ["a wrong solution", (proof: string) => proof.replace(/"derivedKey":"../, '"derivedKey":"00')],
    ["an easier challenge", (proof: string) => proof.replace(/"cost":2/, '"cost":1')],
    ["a longer life", (proof: string) => proof.replace(/"expiresAt":\d+/, '"expiresAt":9999999999')],
    ["a forged signature", (proof: string) => proof.replace(/"signature":"..../, '"signature":"0000')],
  ])("that is %s counts for nothing", async (_what, forge) => {
    const intake = new Intake();
    const sent = await openForm(intake);
    const proof = forge(sent.proof);
    expect(proof).not.toBe(sent.proof);
    await expectRefusal(intake.admit({ ...sent, proof, now: START }), "too_early");
  });

  test("of before a restart counts for nothing; the page asks anew and the next press is admitted", async () => {
    const sent = await openForm(new Intake());
    const intake = new Intake();
    await expectRefusal(intake.admit({ ...sent, now: START }), "too_early");
    const anew = await intake.prepareSend(sent.token, sent.ticket, START);
    expect(anew.ticket).not.toBe(sent.ticket);
    expect(await intake.admit({ ...sent, proof: await solve(anew.challenge), now: START })).toBe("admitted");
  });

  test("is bounded by client, generously; what was admitted may still be sent again", async () => {
    const intake = new Intake();
    const forms = await Promise.all(Array.from({ length: PER_HOUR.proven + 1 }, () => openForm(intake, "office")));
    const last = forms.pop();
    for (const form of forms) await intake.admit({ ...form, now: START });
    if (!last || !forms[0]) throw new Error("no form");
    await expectRefusal(intake.admit({ ...last, now: START }), "too_many_tries");
    expect(await intake.admit({ ...forms[0], now: START })).toBe("admitted");
    expect(await intake.admit({ ...last, clientKey: "elsewhere", now: START })).toBe("admitted");
  });

  test("asks for work within its bounds, for more in strict mode", async () => {
    const intake = new Intake();
    const counterOf = async () => {
      const { challenge } = await intake.prepareSend(newSubmissionToken(), "", START);
      return (JSON.parse(await solve(challenge)) as { solution: { counter: number } }).solution.counter;
    };
    const calm = await counterOf();
    expect(calm).toBeGreaterThanOrEqual(WORK.normal.least);
    expect(calm).toBeLessThanOrEqual(WORK.normal.most);
    flood(intake);
    expect(await counterOf()).toBeGreaterThanOrEqual(WORK.strict.least);
  });
});

describe("without JavaScript", () => {
  test("a form that stood open for a moment is admitted; one sent at once is told to wait, and keeps its ticket", async () => {
    const intake = new Intake();
    const sent = openPlainForm(intake);
    await expectRefusal(intake.admit({ ...sent, now: START + 5 * SECOND }), "too_early");
    const again = await intake.prepareSend(sent.token, sent.ticket, START + 5 * SECOND);
    expect(again.ticket).toBe(sent.ticket);
    expect(await intake.admit({ ...sent, now: START + 15 * SECOND })).toBe("admitted");
  });

  test.each([
    ["none", () => ""],
    ["another form's", (intake: Intake) => intake.newTicket(newSubmissionToken(), START)],
    ["an older time", (_: Intake, ticket: string) => ticket.replace(/^./, (one) => (one === "a" ? "9" : "a"))],
    ["another process's", (_: Intake, __: string, token: string) => new Intake().newTicket(token, START)],
  ])("a ticket that is %s counts for nothing", async (_what, forge) => {
    const intake = new Intake();
    const sent = openPlainForm(intake);
    const ticket = forge(intake, sent.ticket, sent.token);
    await expectRefusal(intake.admit({ ...sent, ticket, now: START + MINUTE }), "too_early");
  });

  test("a ticket lasts a day", async () => {
    const intake = new Intake();
    const sent = openPlainForm(intake);
    await expectRefusal(intake.admit({ ...sent, now: START + 24 * 60 * MINUTE + 10 * SECOND }), "too_early");
  });

  test("one client may send a few reports an hour", async () => {
    const intake = new Intake();
    const send = (clientKey: string, now: number) => intake.admit({ ...openPlainForm(intake, clientKey), now });
    for (let count = 0; count < PER_HOUR.unproven; count += 1) await send("one", START + MINUTE);
    await expectRefusal(send("one", START + MINUTE), "too_many_tries");
    expect(await send("other", START + MINUTE)).toBe("admitted");
    expect(await send("one", START + 62 * MINUTE)).toBe("admitted");
  });

  test("in strict mode the form stands open a minute, and one is admitted every two seconds", async () => {
    const intake = new Intake();
    flood(intake, START + 30 * SECOND);
    const send = (client: string, now: number) => intake.admit({ ...openPlainForm(intake, client), now });
    await expectRefusal(send("a", START + 30 * SECOND), "too_early");
    expect(await send("a", START + 70 * SECOND)).toBe("admitted");
    await expectRefusal(send("b", START + 71 * SECOND), "busy");
    expect(await send("b", START + 72 * SECOND)).toBe("admitted");
  });
});

describe("the same submission sent again", () => {
  test("is admitted without a new proof, though its client may send no more, but not for ever", async () => {
    const intake = new Intake();
    const sent = await openForm(intake);
    for (let count = 0; count < SENDS_PER_TOKEN; count += 1) {
      expect(await intake.admit({ ...sent, proof: count ? "" : sent.proof, ticket: "", now: START })).toBe("admitted");
    }
    await expectRefusal(intake.admit({ ...sent, now: START }), "too_many_tries");
  });
});

describe("strict mode", () => {
  test("begins by itself in a flood of posts, tells the day, and ends after a calm", () => {
    const intake = new Intake();
    expect(intake.mode(START)).toEqual({ strict: false, since: null });
    flood(intake);
    expect(intake.mode(START)).toEqual({ strict: true, since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string });
    expect(intake.mode(START + CALM - 1).strict).toBe(true);
    expect(intake.mode(START + CALM)).toEqual({ strict: false, since: null });
  });

  test("begins in a flood of reports, whether they are admitted or not", async () => {
    const intake = new Intake();
    for (let count = 0; count <= FLOOD.sends; count += 1) {
      expect(intake.mode(START).strict).toBe(false);
      await expectRefusal(intake.admit({ ...openPlainForm(intake, `client ${count}`), now: START }), "too_early");
    }
    expect(intake.mode(START).strict).toBe(true);
  });

  test("is not begun by one client, however many it sends", async () => {
    const intake = new Intake();
    for (let count = 0; count <= 2 * FLOOD.sends; count += 1) {
      await expectRefusal(intake.admit({ ...openPlainForm(intake), now: START }), "too_early");
    }
    expect(intake.mode(START).strict).toBe(false);
  });

  test("does not begin on a busy day", () => {
    const intake = new Intake();
    for (let count = 0; count < FLOOD.posts * 2; count += 1) {
      intake.notePost(START + count * 110);
    }
    expect(intake.mode(START + FLOOD.posts * 220).strict).toBe(false);
  });
});

describe("processes with the same secret", () => {
  test("take one another's proofs and tickets, and nobody else's", async () => {
    const [one, other, stranger] = [new Intake("a".repeat(64)), new Intake("a".repeat(64)), new Intake("b".repeat(64))];
    const proven = await openForm(one);
    expect(await other.admit({ ...proven, now: START })).toBe("admitted");
    await expectRefusal(stranger.admit({ ...proven, now: START }), "too_early");
    expect(await other.admit({ ...openPlainForm(one), now: START + 20 * SECOND })).toBe("admitted");
  });
});

describe("the standing of a post", () => {
  const standing = (intake: Intake, fields: Record<string, string>, now = START) =>
    intake.standingOf((name) => fields[name], now);

  test("is proven by work, known by a ticket, unknown by neither", async () => {
    const intake = new Intake();
    const { token, proof, ticket } = await openForm(intake);
    expect(await standing(intake, { token, proof })).toBe("proven");
    expect(await standing(intake, { token, ticket })).toBe("known");
    expect(await standing(intake, { token })).toBe("unknown");
    expect(await standing(intake, { token: newSubmissionToken(), proof, ticket })).toBe("unknown");
  });

  test("is wanted in strict mode when work or a ticket vouches for it, and seldom otherwise", async () => {
    const intake = new Intake();
    const { token, proof, ticket } = await openForm(intake);
    flood(intake);
    expect(await standing(intake, { token: newSubmissionToken() })).toBe("unwanted");
    expect(await standing(intake, { token, proof })).toBe("proven");
    expect(await standing(intake, { token, ticket })).toBe("known");
    expect(await standing(intake, { token: newSubmissionToken() }, START + SECOND)).toBe("unknown");
  });

  test("is lost by a form that posts far too often", async () => {
    const intake = new Intake();
    const { token, proof } = await openForm(intake);
    for (let count = 0; count < POSTS_PER_FORM; count += 1) await standing(intake, { token, proof });
    expect(await standing(intake, { token, proof })).toBe("unknown");
    expect(await standing(intake, { token, proof }, START + MINUTE)).toBe("proven");
  });
});
