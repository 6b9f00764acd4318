import { beforeAll, describe, expect, test } from "vitest";
import { readOwnAccount } from "../../app/accounts/staff/read-staff.server.ts";
import { type Commands, readCall, UsageError, usageOf } from "../../app/admin/command.server.ts";
import { SITE_COMMANDS } from "../../app/admin/site-commands.server.ts";
import { STAFF_COMMANDS } from "../../app/admin/staff-commands.server.ts";
import type { Db } from "../../db/engine.ts";
import { findUserByName } from "../../db/queries/staff/accounts.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, type County, TODAY } from "../helpers/factories.ts";
import { indexLines } from "../helpers/search-index.ts";

const COMMANDS: Commands<Db> = { ...STAFF_COMMANDS, ...SITE_COMMANDS };
const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z]{3}/;

/** Calls as nobody means them, and a word of why each is refused. */
const WRONG: [call: string, why: RegExp][] = [
  ["", /no command/],
  ["unban moderator", /no such command: unban/],
  ["list everybody", /no more: npm run admin -- list/],
  ["ungrant moderator", /NAME NUMBER/],
  ["ungrant moderator 999 --reason 调离", /has no role with this number/],
  ["ungrant moderator one --reason 调离", /has no role with this number/],
  ["ungrant nobody 1 --reason 调离", /no account has this name/],
  ["home moderator", /NAME REGION\|none/],
  ["home moderator 火星", /12-digit code/],
  ["create Li_Wei --role moderator", /small letters/],
  ["create li --role moderator", /3–40/],
  ["create li.wei", /--role must be/],
  ["create li.wei --role officer", /--department must be/],
  ["create li.wei --role moderator --region 火星", /--region must be/],
  ["create li.wei --role moderator --line nothing", /--line must be/],
  ["create moderator --role moderator", /there is an account of this name/],
  ["grant moderator --role king", /--role must be/],
  ["reset moderator --role admin --reason 忘了", /no option --role/],
  ["list --colour", /--colour/],
  ["reply-days 火星 10", /no region has this/],
  ["reply-days 青禾县 0", /from 1 to 90/],
  ["reply-days 青禾县", /REGION DAYS/],
  ["amend-divisions nowhere.csv", /cannot be read/],
  ["holidays 27 LICENSE", /YEAR has four digits/],
  ["holidays 2027 nowhere.txt", /cannot be read/],
  ["holidays 2027 LICENSE", /Line 1: it must read like/],
];

describe("npm run admin", () => {
  forEachEngine((engine) => {
    let county: County;
    beforeAll(async () => {
      county = await buildCounty(engine.db());
    });

    /** What a call says. */
    async function say(call: string): Promise<string> {
      const read = readCall(COMMANDS, call === "" ? [] : call.split(" "));
      if (!read) return "help";
      const lines: string[] = [];
      const code = await read.command.run(engine.db(), { ...read, today: TODAY }, (line) => lines.push(line));
      return [...lines, ...(code === 0 ? [] : [`exit code ${code}`])].join("\n");
    }
    const people = () => engine.db().selectFrom("users").selectAll().orderBy("id").execute();
    const roles = () => engine.db().selectFrom("user_roles").selectAll().orderBy("id").execute();

    test.each(WRONG)("refuses “%s” in both languages and changes nothing", async (call, why) => {
      const before = [await people(), await roles()];
      const error = await say(call).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(UsageError);
      expect((error as Error).message).toMatch(why);
      expect((error as Error).message).toMatch(HAN);
      expect((error as Error).message).toMatch(LATIN);
      expect([await people(), await roles()]).toEqual(before);
    });

    test("takes a role away by the number that the list shows, and says which", async () => {
      await say("create li.wei --role moderator --region 青禾县");
      const user = await findUserByName(engine.db(), "li.wei");
      const [role] = (await readOwnAccount(engine.db(), user?.id ?? 0)).roles;
      expect(await say("list")).toContain(`${role?.id}:moderator 青禾县`);
      expect(await say("grant li.wei --role moderator --region 青禾县")).toContain("nothing changed");
      expect(await say(`ungrant li.wei ${role?.id} --reason 调离了，不再做审核`)).toContain(
        `taken away: ${role?.id}:moderator`,
      );
      expect((await readOwnAccount(engine.db(), user?.id ?? 0)).roles).toEqual([]);
    });

    test("notes a home, and clears it only when that is said", async () => {
      const home = async () => (await findUserByName(engine.db(), "moderator"))?.home_region_id;
      expect(await say("home moderator 青禾县")).toContain("noted: 青禾县");
      expect(await home()).toBe(county.regions.county);
      expect(await say("home moderator none")).toContain("cleared");
      expect(await home()).toBeNull();
    });

    test("takes a region by its name or its code alike", async () => {
      expect(await say("reply-days 青禾县 10")).toBe("青禾县: 10");
      expect(await say("reply-days 990101000000 default")).toBe("青禾县: default");
    });

    test("does not close what is closed", async () => {
      expect(await say("close far-moderator --reason 离职了，不再做审核")).toContain("closed");
      expect(await say("close far-moderator --reason 离职了，不再做审核")).toContain("is closed already");
      expect(await say("open far-moderator --reason 回来了，继续做审核")).toContain("open");
      expect(await say("open far-moderator --reason 回来了，继续做审核")).toContain("is open already");
    });

    test("checks the ledger: says that it fits, or what does not with exit code 1", async () => {
      expect(await say("check-ledger")).toContain("the ledger and the database fit");
      const counter = { scope: "site" as const, scope_id: 0, metric: "late" as const, day: TODAY, value: 1 };
      await engine.db().insertInto("counters").values(counter).execute();
      const told = await say("check-ledger");
      expect(told).toContain(`late ${TODAY}: 1 ≠ 0`);
      expect(told).toContain("late: 0 ≠ 1");
      expect(told).toContain("what does not fit: 2\nexit code 1");
      await engine.db().deleteFrom("counters").where("metric", "=", "late").execute();
    });

    test("makes the index of the search anew", async () => {
      await say("reindex");
      const whole = await indexLines(engine.db());
      expect(whole.length).toBeGreaterThan(100);
      await engine.db().deleteFrom("search_blocks").where("kind", "=", "body").execute();
      expect(await say("reindex")).toContain("the index is made anew");
      expect(await indexLines(engine.db())).toEqual(whole);
    });
  });

  test.each([["--help"], ["-h"], ["help"], ["ungrant --help"]])("helps at %s", (call) => {
    expect(readCall(COMMANDS, call.split(" "))).toBeNull();
  });

  test("has a help that names every command with its arguments, in both languages", () => {
    const help = usageOf(COMMANDS as Commands<never>);
    for (const [name, command] of Object.entries(COMMANDS)) {
      expect(help).toContain([`  ${name}`, ...command.args].join(" "));
      expect(command.help[0]).toMatch(HAN);
      expect(command.help[1]).not.toMatch(HAN);
    }
  });
});
