import { describe, expect, test } from "vitest";
import {
  addAddress,
  chooseForAddress,
  listAddresses,
  MAX_TESTS,
  readAddress,
  removeAddress,
  switchAddress,
  testAddress,
} from "../../app/notifications/addresses/address.server.ts";
import { addressForm, isMailAddress, MAX_ADDRESSES } from "../../app/notifications/addresses/address.ts";
import { deliverDue } from "../../app/notifications/sending/deliver.server.ts";
import { openStopLink, stopRecipient } from "../../app/notifications/stop/stop-recipient.server.ts";
import { stopLink } from "../../app/notifications/stop/stop.server.ts";
import { forEachEngine } from "../helpers/database.ts";
import { buildCounty, expectRefusal, NOW, TODAY } from "../helpers/factories.ts";
import { LINKS, postOffice } from "./mailboxes.ts";

const MAIL = { format: "mail", address: "office@nyncj.example.cn", secret: "", locale: "zh-CN" } as const;
const HOOK = {
  ...MAIL,
  format: "dingtalk",
  address: "https://oapi.dingtalk.com/robot/send?access_token=abcdwxyz",
} as const;

describe("the address of a mailbox", () => {
  test.each(["a@b.cn", "office+x@nyncj.gov.cn", "first.last@sub.example.com"])("may be %s", (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  test.each([
    "a",
    "a@",
    "@b.cn",
    "a@b",
    "a b@c.cn",
    "a@b.cn,c@d.cn",
    "<a@b.cn>",
    '"a"@b.cn',
    "a@b..cn",
    "a@-b.cn",
    "甲@b.cn",
    "a@b.cn\r\nBcc: c@d.cn",
    "a@[127.0.0.1]",
    "a@b.cn;c@d.cn",
    `${"a".repeat(65)}@b.cn`,
    `a@${"b".repeat(260)}.cn`,
  ])("is not %j", (address) => {
    expect(isMailAddress(address)).toBe(false);
    expect(addressForm.safeParse({ ...MAIL, body: "1", address }).success).toBe(false);
  });

  test.each([
    ["https://user:pw@chat.example/"],
    ["https://chat.example/#x"],
    ["ftp://chat.example/"],
    ["javascript:alert(1)"],
    ["chat.example"],
    [`https://chat.example/${"x".repeat(500)}`],
  ])("a webhook is not %s", (address) => {
    expect(addressForm.safeParse({ ...HOOK, body: "1", address }).success).toBe(false);
  });
});

describe("the addresses of a body", () => {
  forEachEngine((engine) => {
    test("are given by its officers, kept sealed, and shown to them alone", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { agriculture, forestry } = county.officers;
      const { agriculture: id } = county.departments;
      expect(await addAddress(db, agriculture, LINKS.secret, id, MAIL, TODAY)).toBe("added");
      expect(await addAddress(db, agriculture, LINKS.secret, id, { ...HOOK, secret: "SECret" }, TODAY)).toBe("added");
      const kept = JSON.stringify(await db.selectFrom("notification_addresses").selectAll().execute());
      expect(kept).not.toMatch(/nyncj|dingtalk\.com|abcdwxyz|SECret/);
      expect((await listAddresses(db, agriculture, LINKS.secret)).map(({ shown }) => shown)).toEqual([
        MAIL.address,
        "oapi.dingtalk.com …wxyz",
      ]);
      expect(await listAddresses(db, forestry, LINKS.secret)).toEqual([]);
      expect((await listAddresses(db, agriculture, "another".repeat(6))).map(({ shown }) => shown)).toEqual([
        null,
        null,
      ]);
      const record = await db.selectFrom("staff_acts").select(["kind", "about", "department_id"]).execute();
      expect(record).toEqual([
        { kind: "notification_address_added", about: "mail", department_id: id },
        { kind: "notification_address_added", about: "dingtalk", department_id: id },
      ]);
    });

    test("are six at most, each once", async () => {
      const db = await engine.fresh();
      const { officers, departments } = await buildCounty(db);
      const add = (address: string) =>
        addAddress(db, officers.agriculture, LINKS.secret, departments.agriculture, { ...MAIL, address }, TODAY);
      for (let given = 0; given < MAX_ADDRESSES; given += 1) expect(await add(`a${given}@example.cn`)).toBe("added");
      expect(await add("A0@example.cn")).toBe("twice");
      expect(await add("more@example.cn")).toBe("full");
    });

    test("are no matter of anybody else", async () => {
      const db = await engine.fresh();
      const county = await buildCounty(db);
      const { agriculture: id } = county.departments;
      await addAddress(db, county.officers.agriculture, LINKS.secret, id, MAIL, TODAY);
      const [own] = await listAddresses(db, county.officers.agriculture, LINKS.secret);
      const address = own?.id ?? 0;
      for (const who of [county.officers.forestry, county.moderator, county.admin]) {
        await expectRefusal(addAddress(db, who, LINKS.secret, id, HOOK, TODAY), "forbidden");
        await expectRefusal(readAddress(db, who, LINKS.secret, address), "forbidden");
        await expectRefusal(chooseForAddress(db, who, address, { occasion: [], locale: "en" }), "forbidden");
        await expectRefusal(switchAddress(db, who, address, false, TODAY), "forbidden");
        await expectRefusal(testAddress(db, who, address, TODAY), "forbidden");
        await expectRefusal(removeAddress(db, who, address, TODAY), "forbidden");
      }
      await expectRefusal(readAddress(db, county.officers.agriculture, LINKS.secret, 999_999), "not_found");
      expect((await listAddresses(db, county.officers.agriculture, LINKS.secret))[0]).toEqual(own);
    });

    test("are tried five times a day at most, and say what became of it", async () => {
      const db = await engine.fresh();
      const { officers, departments } = await buildCounty(db);
      await addAddress(db, officers.agriculture, LINKS.secret, departments.agriculture, MAIL, TODAY);
      const [own] = await listAddresses(db, officers.agriculture, LINKS.secret);
      const id = own?.id ?? 0;
      for (let tried = 0; tried < MAX_TESTS; tried += 1) {
        expect(await testAddress(db, officers.agriculture, id, TODAY)).toBe(true);
      }
      expect(await testAddress(db, officers.agriculture, id, TODAY)).toBe(false);
      expect((await readAddress(db, officers.agriculture, LINKS.secret, id)).test?.state).toBe("waiting");
      const { letters, delivery } = postOffice(db, () => NOW);
      await deliverDue(delivery);
      expect(letters).toHaveLength(MAX_TESTS);
      expect(letters[0]?.letter.subject).toBe("【归位】青禾县农业农村局：测试消息");
      expect(await readAddress(db, officers.agriculture, LINKS.secret, id)).toMatchObject({
        sentOn: TODAY,
        test: { state: "sent" },
      });
    });

    test("are stopped by the link of a letter, once its proof is right, and what waited goes no more", async () => {
      const db = await engine.fresh();
      const { officers, departments } = await buildCounty(db);
      const { agriculture: officer } = officers;
      await addAddress(db, officer, LINKS.secret, departments.agriculture, MAIL, TODAY);
      const [own] = await listAddresses(db, officer, LINKS.secret);
      const id = own?.id ?? 0;
      await testAddress(db, officer, id, TODAY);
      const link = new URL(stopLink(LINKS, "body", id));
      const altered = (change: (url: URL) => void) => {
        const url = new URL(link);
        change(url);
        return () => openStopLink(LINKS.secret, url);
      };
      for (const wrong of [
        altered((url) => url.searchParams.set("of", `body.${id + 1}`)),
        altered((url) => url.searchParams.set("of", `staff.${id}`)),
        altered((url) => url.searchParams.set("of", "nobody.x")),
        altered((url) => url.searchParams.set("proof", "x".repeat(22))),
        altered((url) => url.searchParams.delete("proof")),
        () => openStopLink("another".repeat(6), link),
      ])
        expect(wrong).toThrow("not_found");
      await stopRecipient(db, openStopLink(LINKS.secret, link), TODAY);
      const { letters, delivery } = postOffice(db, () => NOW);
      await deliverDue(delivery);
      expect(letters).toEqual([]);
      expect(await readAddress(db, officer, LINKS.secret, id)).toMatchObject({
        stoppedOn: TODAY,
        test: { state: "dropped" },
      });
      await switchAddress(db, officer, id, true, TODAY);
      expect((await readAddress(db, officer, LINKS.secret, id)).stoppedOn).toBeNull();
      await removeAddress(db, officer, id, TODAY);
      expect(await listAddresses(db, officer, LINKS.secret)).toEqual([]);
      await stopRecipient(db, openStopLink(LINKS.secret, link), TODAY);
    });
  });
});
