/** Words about receiving reports when there are very many. */
export const intake = {
  /** While the browser works for a moment before it sends; read aloud by screen readers. */
  working: "正在准备提交，请稍等几秒……",
  refused: {
    too_early: "还没有提交。现在要多等一会儿：您填写的内容都还在，请过一分钟再按一次。",
    too_many_tries: "还没有提交。这个网络这一小时里提交的次数太多。您填写的内容都还在，请过一小时再按一次。",
    already_sent: "这份反映早先已经收到，只登记一次。回执码只在提交后的一小时里能再看到；请用您记下的回执码查询。",
    busy: "还没有提交。现在提交的人太多。您填写的内容都还在，请过一会儿再按一次。",
  },
  notice: {
    title: "提交量异常，已自动转入严格模式",
    text: (since: string) =>
      `自${since}起。反映照常接收；没有启用脚本的反映人要多等一分钟。平静五分钟后自动恢复，不用您操作。`,
  },
};
