import { answerScale } from "~/features/measures/answer/answer-scale.server";
import { assignScale } from "~/features/measures/assignment/assign-scale.server";
import { listWaiting } from "~/features/measures/assignment/list-assignments.server";
import type { Content } from "~/features/measures/questionnaire/content";
import { newsroom, noticesOf } from "./notices";
import { deliver } from "./post";

/** Answers to the PHQ-9 that call for nothing. */
export const low = [1, 1, 1, 0, 0, 0, 0, 0, 0];

/** A patient and her psychologist with what they do with scales. */
export async function scaleRoom() {
  const news = await newsroom();
  const { post, patient, psychologist, world } = news;
  const patientId = patient.memberId;
  const kindsOf = async (memberId: string) => (await noticesOf(post, memberId)).map(({ kind }) => kind);
  return {
    ...news,
    patientId,
    assign: (code: string, more = {}) => assignScale(psychologist.ctx, { patientId, code, ...more }),
    answer: (code: string, values: (number | string | null)[], more: { assignmentId?: string; key?: string } = {}) =>
      answerScale(patient.ctx, { code, values, assignmentId: more.assignmentId }, more.key),
    waiting: async () => (await listWaiting(patient.ctx)).map(({ code }) => code),
    told: async () => {
      await deliver(post);
      return { patient: await kindsOf(patient.memberId), psychologist: await kindsOf(psychologist.memberId) };
    },
    later: (ms: number) => void (world.clock.now += ms),
  };
}

/** A questionnaire of the psychologist's with a question of each kind. */
export const anamnese: Content = {
  title: "Antes da primeira sessão",
  intro: "Para eu conhecer você.",
  questions: [
    { kind: "text", text: "O que trouxe você até aqui?" },
    {
      kind: "choice",
      text: "Você já fez terapia?",
      options: [
        { label: "Não", points: 0 },
        { label: "Sim", points: 2 },
      ],
    },
    { kind: "scale", text: "Quanto isso pesa?", least: 0, most: 10, ends: ["nada", "muito"], counts: true },
    { kind: "number", text: "Horas de sono" },
  ],
};
