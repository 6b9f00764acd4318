/** Why a backup or a restore was refused, with the way to mend it, for the terminal: Chinese, then English. */
export class BackupRefusal extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`);
    this.name = "BackupRefusal";
  }
}

export const damaged = () =>
  new BackupRefusal(
    "备份不完整或被改动，没有恢复任何内容。",
    "The archive is not whole or was changed: nothing was restored",
  );
