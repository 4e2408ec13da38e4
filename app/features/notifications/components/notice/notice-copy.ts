import type { Role } from "~/features/kernel/actor";
import { paths } from "~/paths";
import type { NoticeChannel, NoticeKind } from "../../notice/notice-kind";

/** A notice as the list needs it. */
export type NoticeItem = {
  id: string;
  kind: NoticeKind;
  subjectId: string;
  aboutMemberId: string | null;
  aboutName: string | null;
  createdAt: number;
  readAt: number | null;
};

/** What a notice says inside the app, where names may stand. */
export function noticeSentence({ kind, aboutName }: Pick<NoticeItem, "kind" | "aboutName">, role: Role): string {
  const who = aboutName ?? "Alguém";
  switch (kind) {
    case "diary.shared":
      return `${who} compartilhou uma anotação.`;
    case "diary.commented":
      return `${who} comentou uma anotação sua.`;
    case "diary.answered":
      return `${who} respondeu ao seu comentário.`;
    case "care.started":
      return role === "patient" ? `${who} agora acompanha você.` : `Você agora acompanha ${who}.`;
    case "care.ended":
      return role === "patient"
        ? `O acompanhamento com ${who} terminou. O que você escreveu continua seu.`
        : `O acompanhamento de ${who} terminou.`;
    case "invitation.accepted":
      return `${who} aceitou seu convite.`;
    case "chat.message":
      return `${who} escreveu para você.`;
    case "crp.verified":
      return "Seu CRP foi conferido.";
    case "safety_plan.saved":
      return role === "patient" ? `${who} mudou seu plano de segurança.` : `O plano de segurança de ${who} mudou.`;
    case "safety_plan.review_due":
      return role === "patient"
        ? "Está na hora de rever seu plano de segurança."
        : `Está na hora de rever o plano de segurança de ${who}.`;
    case "sos.alert":
      return `${who} pediu ajuda.`;
    case "sos.answered":
      return `${who} respondeu ao seu pedido de ajuda.`;
    case "sos.gaps":
      return "Há lacunas na prontidão para pedidos de ajuda.";
    case "test":
      return "Este é o aviso de teste que você pediu.";
    default:
      return kind satisfies never;
  }
}

/** Where a notice leads; null when there is nothing more to see. */
export function noticeHref(
  { kind, subjectId, aboutMemberId }: Pick<NoticeItem, "kind" | "subjectId" | "aboutMemberId">,
  role: Role,
): string | null {
  switch (kind) {
    case "diary.shared":
    case "diary.answered":
      return aboutMemberId === null ? null : paths.patientEntry(aboutMemberId, subjectId);
    case "diary.commented":
      return paths.diaryEntry(subjectId);
    case "care.started":
      return role === "patient" || aboutMemberId === null ? null : paths.patient(aboutMemberId);
    case "invitation.accepted":
      if (aboutMemberId === null) return null;
      return role === "admin" ? paths.adminUser(aboutMemberId) : paths.patient(aboutMemberId);
    case "chat.message":
      return paths.chatRoom(subjectId);
    case "safety_plan.saved":
    case "safety_plan.review_due":
      if (role === "patient") return paths.plan();
      return aboutMemberId === null ? null : paths.patientPlan(aboutMemberId);
    case "care.ended":
    case "sos.alert":
      return role === "admin" ? paths.adminSosAlert(subjectId) : paths.alert(subjectId);
    case "sos.answered":
      return paths.sosAlert(subjectId);
    case "sos.gaps":
      return paths.adminSos();
    case "crp.verified":
    case "test":
      return null;
    default:
      return kind satisfies never;
  }
}

/** What the settings call each kind. */
export const kindLabels: Record<NoticeKind, string> = {
  "diary.shared": "Uma anotação nova de quem você acompanha",
  "diary.commented": "Um comentário na sua anotação",
  "diary.answered": "Uma resposta ao seu comentário",
  "care.started": "Um acompanhamento começou",
  "care.ended": "Um acompanhamento terminou",
  "invitation.accepted": "Alguém aceitou seu convite",
  "chat.message": "Mensagens novas",
  "crp.verified": "Seu CRP foi conferido",
  "safety_plan.saved": "Um plano de segurança mudou",
  "safety_plan.review_due": "Um plano de segurança para rever",
  "sos.alert": "Um pedido de ajuda",
  "sos.answered": "Alguém respondeu ao seu pedido de ajuda",
  "sos.gaps": "Lacunas na prontidão para pedidos de ajuda",
  test: "Aviso de teste",
};

export const channelLabels: Record<NoticeChannel | "app", string> = {
  app: "Na CÁRIS",
  email: "E-mail",
  sms: "SMS",
  push: "Neste e nos seus outros aparelhos",
};

export const shortChannelLabels: Record<NoticeChannel, string> = { email: "E-mail", sms: "SMS", push: "Aparelho" };
