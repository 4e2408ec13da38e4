import { and, eq } from "drizzle-orm";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { record, type PersonalData } from "~/features/kernel/personal-data";
import { clinicTable, tableOfNobody } from "~/features/kernel/personal-rows.server";
import { memberNames } from "~/features/tenancy/member/member-names.server";
import { openAnswer, openDraft } from "./answer/answer-seal";
import { scaleAnswer } from "./answer/scale-answer.table";
import { scaleAssignment } from "./assignment/scale-assignment.table";
import { scaleDraft } from "./draft/scale-draft.table";
import { findSheet } from "./find-sheet.server";
import { invitationIntake } from "./intake/invitation-intake.table";
import { questionnaire, questionnaireVersion } from "./questionnaire/questionnaire.table";
import { answerWords } from "./sheet";

/** What a patient was asked and answered: part of the record. A psychologist's questionnaires name nobody and stay with the answers. */
export const measuresData: PersonalData = {
  feature: "measures",
  operation: { what: "Escalas e questionários", why: "Medir como a pessoa evolui", of: "Pacientes e equipe" },
  goes: [
    {
      who: "patient",
      words: "Rascunhos de questionários, esperas por horário e o que vinha de outra clínica",
      also: ["appointments", "moving", "telehealth"],
    },
  ],
  stores: [
    clinicTable(scaleDraft, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(scaleDraft.clinicId, clinicId), eq(scaleDraft.patientId, memberId)),
      by: [scaleDraft.code],
      show: async ({ code, updatedAt, valuesSealed }, place) => {
        const vault = await readingVault(place, place.memberId);
        return { code, updatedAt, values: await orUnreadable(openDraft(vault, code, valuesSealed), [unreadableText]) };
      },
    }),
    clinicTable(scaleAnswer, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(scaleAnswer.clinicId, clinicId), eq(scaleAnswer.patientId, memberId)),
      by: [scaleAnswer.answeredAt, scaleAnswer.id],
      show: async (row, place) => {
        const vault = await readingVault(place, place.memberId);
        const { name, questions } = await findSheet(place.db, place, row);
        const opened = await orUnreadable(openAnswer(vault, row), null);
        const told = { name, answeredAt: row.answeredAt };
        if (opened === null) return { ...told, answers: unreadableText };
        const answers = questions.map((question, n) => ({
          question: question.text,
          answer: answerWords(question, opened.values[n] ?? null),
        }));
        return { ...told, total: opened.total, answers };
      },
      retain: record,
    }),
    clinicTable(scaleAssignment, {
      whose: "patient",
      of: ({ clinicId, memberId }) =>
        and(eq(scaleAssignment.clinicId, clinicId), eq(scaleAssignment.patientId, memberId)),
      by: [scaleAssignment.createdAt, scaleAssignment.id],
      show: async ({ code, every, dueAt, status, createdAt, psychologistId }, place) => {
        return { code, every, dueAt, status, createdAt, psychologist: await memberNames(place)(psychologistId) };
      },
      retain: record,
    }),
    clinicTable(questionnaire, {
      whose: "member",
      of: ({ clinicId, memberId }) =>
        and(eq(questionnaire.clinicId, clinicId), eq(questionnaire.psychologistId, memberId)),
      by: [questionnaire.updatedAt, questionnaire.id],
      show: ({ id, title, size, version, updatedAt }) => ({ id, title, size, version, updatedAt }),
      erase: null,
      retain: {
        law: record.law,
        term: "as long as the answers that patients gave to it",
        ends: "with the last of them",
      },
    }),
    tableOfNobody(questionnaireVersion, "questions as their psychologist wrote them"),
    tableOfNobody(invitationIntake, "which questionnaires go along with an invitation"),
  ],
};
