import type { NoticeRule, NoticeRules } from "~/features/kernel/said/notice-rule";
import { minutes } from "~/lib/duration";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";

const toOwn: NoticeRule["href"] = ({ subjectId }) => paths.task(subjectId);

/** What people are told of tasks. A reminder says what is there, not what is missing. */
export const notices = {
  "task.given": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: 71,
    waits: { email: minutes(15) },
    label: "Uma tarefa nova para você",
    icon: "note",
    sentence: (who) => `${who} sugeriu uma tarefa para você, no seu tempo.`,
    href: toOwn,
  },
  "task.reminder": {
    roles: ["patient"],
    channels: ["push"],
    listed: 72,
    label: "Lembrete das tarefas do dia",
    icon: "bell",
    sentence: () => "Há uma tarefa para hoje, se couber no seu dia.",
    href: toOwn,
  },
  "task.commented": {
    roles: ["patient"],
    channels: ["email", "push"],
    listed: 73,
    waits: { email: minutes(15) },
    label: "Um comentário na sua tarefa",
    icon: "comment",
    sentence: (who) => `${who} comentou o que você escreveu em uma tarefa.`,
    href: toOwn,
  },
  "task.answered": {
    roles: ["psychologist"],
    channels: [],
    listed: 74,
    label: "Uma tarefa que você passou foi respondida",
    icon: "note",
    sentence: (who) => `${who} respondeu a uma tarefa.`,
    href: ({ subjectId, aboutMemberId }) =>
      aboutMemberId === null ? null : teamPaths.patientTask(aboutMemberId, subjectId),
  },
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
