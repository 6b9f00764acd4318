import type { Addressee, Letter } from "../letter.ts";

/** How an attempt ended. `code` is short and names no address. */
export type SendingResult =
  | { ok: true }
  /** `forGood`: the same again would fail again, such as a mailbox that does not exist. */
  | { ok: false; code: string; forGood: boolean };

/** Sends a letter; `key` is the same for each attempt. Never throws, and comes to an end within a minute. */
export type ChannelSender = (to: Addressee, letter: Letter, key: string) => Promise<SendingResult>;
