import type { Db } from "../../db/engine.ts";
import {
  endDutyVersions,
  insertDuties,
  insertDutyBases,
  insertDutyVersions,
  replaceDutyVersion,
} from "../../db/queries/register/duty-imports.ts";
import { addDays, type Day } from "../day.ts";
import type { Draft, DutyTexts, ImportCounts, ImportProposal } from "./import.ts";
import { type CountyDuties, endable, isOurCode } from "./propose.ts";

/**
 * Writes what a proposal says, within a transaction: new items, new versions of those that changed (the one before ends on
 * the eve), and, if that was chosen, the end of those that are missing. Answers how many of each.
 */
export async function applyProposal(
  trx: Db,
  {
    county,
    countyId,
    proposal,
    endMissing,
    from,
  }: {
    county: CountyDuties;
    countyId: number;
    proposal: ImportProposal;
    endMissing: boolean;
    from: Day;
  },
): Promise<ImportCounts> {
  const ids = await insertItems(trx, county, countyId, proposal.created);
  const created = proposal.created.map((draft, at) => ({ dutyId: ids[at] ?? 0, version: 1, draft }));
  const following = proposal.changed.filter((change) => !change.inPlace);
  for (const { duty, draft } of following) {
    const eve = addDays(draft.from, -1);
    if (duty.effectiveTo === null || duty.effectiveTo > eve) await endDutyVersions(trx, [duty.versionId], eve);
  }
  await insertVersions(trx, [
    ...created,
    ...following.map(({ duty, draft }) => ({ dutyId: duty.id, version: duty.version + 1, draft })),
  ]);
  for (const { duty, draft } of proposal.changed.filter((change) => change.inPlace)) {
    await replaceDutyVersion(trx, duty.versionId, { ...columnsOf(draft), effective_to: null });
    await insertDutyBases(trx, basesOf(duty.versionId, draft));
  }
  const ended = endMissing ? endable(proposal.missing, from) : [];
  await endDutyVersions(
    trx,
    ended.map((duty) => duty.versionId),
    addDays(from, -1),
  );
  return {
    created: created.length,
    changed: proposal.changed.length,
    ended: ended.length,
    unchanged: proposal.unchanged,
  };
}

/** Row ids of the new items in their order; a part comes after the whole. */
async function insertItems(trx: Db, county: CountyDuties, countyId: number, drafts: readonly Draft[]) {
  const codes = codesOf(county, drafts);
  const known = new Map(county.duties.map((duty) => [duty.code, duty.id]));
  const listed = new Map(drafts.map((draft, at) => [draft.code, codes[at] ?? ""]));
  const parentOf = (draft: Draft) =>
    [draft.parentCode, `${county.prefix}-${draft.parentCode}`, listed.get(draft.parentCode) ?? ""]
      .map((code) => known.get(code))
      .find((id) => id !== undefined) ?? null;
  for (const parts of [false, true]) {
    const rows = drafts.flatMap((draft, at) =>
      (draft.parentCode !== "") === parts
        ? [{ code: codes[at] ?? "", region_id: countyId, parent_id: parts ? parentOf(draft) : null }]
        : [],
    );
    for (const [code, id] of await insertDuties(trx, rows)) known.set(code, id);
  }
  return codes.map((code) => known.get(code) ?? 0);
}

/** The list's own codes below the county's, so that no two counties' meet; where it has none we count on. */
function codesOf({ prefix, duties }: CountyDuties, drafts: readonly Draft[]): string[] {
  const numbers = duties.flatMap(({ code }) =>
    isOurCode(code, prefix) ? [Number(code.slice(prefix.length + 1))] : [],
  );
  const taken = new Set(duties.map((duty) => duty.code));
  let next = numbers.reduce((most, number) => Math.max(most, number), 0);
  const given = drafts.map(({ code }) =>
    code === "" ? "" : code.startsWith(`${prefix}-`) ? code : `${prefix}-${code}`,
  );
  for (const code of given) taken.add(code);
  return given.map((code) => {
    if (code !== "") return code;
    let made: string;
    do made = `${prefix}-${String(++next).padStart(4, "0")}`;
    while (taken.has(made));
    return made;
  });
}

/** Versions that are made ready at a time. */
const BATCH = 1000;

async function insertVersions(
  trx: Db,
  versions: readonly { dutyId: number; version: number; draft: Draft }[],
): Promise<void> {
  for (let from = 0; from < versions.length; from += BATCH) {
    const batch = versions.slice(from, from + BATCH);
    const ids = await insertDutyVersions(
      trx,
      batch.map(({ dutyId, version, draft }) => ({
        duty_id: dutyId,
        version,
        ...columnsOf(draft),
        effective_from: draft.from,
        effective_to: null,
      })),
    );
    await insertDutyBases(
      trx,
      batch.flatMap(({ dutyId, draft }) => basesOf(ids.get(dutyId) ?? 0, draft)),
    );
  }
}

const columnsOf = (texts: DutyTexts) => ({
  title: texts.title,
  category: texts.category,
  band: texts.band,
  holder_id: texts.holderId,
  department_duty: texts.departmentDuty,
  township_duty: texts.townshipDuty,
  note: texts.note,
});

const basesOf = (versionId: number, { bases }: DutyTexts) =>
  bases.map((basis, position) => ({ version_id: versionId, position, ...basis }));
