import type { Demo, DemoCare, DemoStage } from "~/features/kernel/said/demo-stage";
import { endGoal } from "./goal/end-goal.server";
import type { StepState, StepWords } from "./goal/goal";
import { readGoal } from "./goal/read-goals.server";
import { beginGoal } from "./goal/write-goal.server";
import { reviewGoal } from "./history/review-goal.server";
import { moveStep } from "./step/move-step.server";

type By = "patient" | "psychologist";
type Moved = { daysAgo: number; by: By; step: number; state: StepState; line?: string };
type Said = {
  patient: string;
  by: By;
  daysAgo: number;
  isShared: boolean;
  title: string;
  why: string | null;
  steps: StepWords[];
  moves: Moved[];
  reviews?: { daysAgo: number; line: string }[];
  ended?: { daysAgo: number; by: By; line: string };
};

const steps = (...all: [text: string, know: string | null][]): StepWords[] =>
  all.map(([text, know]) => ({ text, know }));

const said: readonly Said[] = [
  {
    ...{ patient: "Helena Prado", by: "psychologist", daysAgo: 75, isShared: true },
    ...{ title: "Dizer não sem me desculpar três vezes", why: "Volto para casa cansada do que não era meu." },
    steps: steps(
      ["Reparar quando eu queria dizer não", "Anoto no diário no mesmo dia"],
      ["Pedir um tempo antes de responder", "Digo 'te respondo amanhã' uma vez na semana"],
      ["Dizer um não pequeno no trabalho", "A reunião passou e eu não expliquei de novo"],
    ),
    moves: [
      { daysAgo: 68, by: "patient", step: 0, state: "done", line: "Foram quatro vezes, só nesta semana." },
      { daysAgo: 55, by: "patient", step: 1, state: "going" },
      { daysAgo: 44, by: "patient", step: 1, state: "done", line: "Ninguém achou estranho." },
      { daysAgo: 33, by: "psychologist", step: 2, state: "done", line: "Contou na sessão, rindo." },
    ],
    reviews: [{ daysAgo: 47, line: "O primeiro passo já é hábito. Deixamos o terceiro menor." }],
    ended: { daysAgo: 30, by: "patient", line: "O mundo não acabou." },
  },
  {
    ...{ patient: "Helena Prado", by: "psychologist", daysAgo: 26, isShared: true },
    ...{ title: "Dormir antes da meia-noite em dias de semana", why: "Quando durmo, o dia cabe." },
    steps: steps(
      ["Deixar o celular na sala às 22:30", "Três noites em sete"],
      ["Escrever o que ficou na cabeça antes de deitar", "A lista está no caderno"],
      ["Fazer o escaneamento corporal deitada", "Não lembro do fim do áudio"],
      ["Acordar no mesmo horário no sábado", null],
    ),
    moves: [
      { daysAgo: 19, by: "patient", step: 0, state: "going", line: "Duas noites. A terceira eu esqueci." },
      { daysAgo: 12, by: "patient", step: 0, state: "done" },
      { daysAgo: 11, by: "patient", step: 2, state: "going", line: "Durmo no meio." },
    ],
    reviews: [{ daysAgo: 12, line: "Três noites seguidas. Combinamos começar o caderno só na próxima semana." }],
  },
  {
    ...{ patient: "Helena Prado", by: "patient", daysAgo: 14, isShared: true },
    ...{ title: "Voltar a ver amigas", why: "Sinto falta de rir com elas." },
    steps: steps(
      ["Mandar mensagem para a Ana", "Ela respondeu"],
      ["Marcar um café", "Tem dia e hora na agenda"],
      ["Ir, mesmo com vontade de ficar", null],
    ),
    moves: [{ daysAgo: 6, by: "patient", step: 0, state: "done", line: "Respondeu em dois minutos." }],
  },
  {
    ...{ patient: "Helena Prado", by: "patient", daysAgo: 9, isShared: false },
    ...{ title: "Guardar um domingo por mês só para mim", why: null },
    steps: steps(["Escolher o domingo", "Está marcado no calendário"], ["Avisar em casa", null]),
    moves: [],
  },
  {
    ...{ patient: "Rafael Antunes", by: "psychologist", daysAgo: 16, isShared: true },
    ...{ title: "Voltar a caminhar", why: null },
    steps: steps(["Dar uma volta no quarteirão", "Calcei o tênis e saí"], ["Ir até a praça", null]),
    moves: [{ daysAgo: 8, by: "patient", step: 0, state: "going" }],
  },
];

async function writeGoal({ actingAs, moment }: DemoStage, pair: DemoCare, one: Said): Promise<void> {
  const { patientId } = { patientId: pair.patient.memberId };
  const as = (by: By, daysAgo: number, at: string) =>
    by === "patient"
      ? actingAs(pair.patient, "patient", moment(daysAgo, at))
      : actingAs(pair.psychologist, "psychologist", moment(daysAgo, at));
  const { title, why, isShared } = one;
  const { id } = await beginGoal(as(one.by, one.daysAgo, "18:40"), {
    patientId,
    title,
    why,
    steps: one.steps,
    isShared,
  });
  const { goal } = await readGoal(as("patient", one.daysAgo, "18:41"), { patientId, id });
  const told = [
    ...one.moves.map((move) => ({ ...move, at: "21:15" })),
    ...(one.reviews ?? []).map((review) => ({ ...review, at: "18:30" })),
  ].toSorted((a, b) => b.daysAgo - a.daysAgo);
  for (const what of told) {
    if (!("step" in what))
      await reviewGoal(as("psychologist", what.daysAgo, what.at), { patientId, id, line: what.line });
    else {
      const stepId = goal.steps[what.step]?.id ?? "";
      const line = what.line ?? null;
      await moveStep(as(what.by, what.daysAgo, what.at), { patientId, id, stepId, state: what.state, line });
    }
  }
  if (one.ended) {
    const { by, daysAgo, line } = one.ended;
    await endGoal(as(by, daysAgo, "20:10"), { patientId, id, status: "reached", line });
  }
}

/** What demo people work towards, with who cares for them and alone. */
export const demo: Demo = async (stage) => {
  for (const one of said) {
    const pair = stage.care.find(({ patient }) => patient.name === one.patient);
    if (pair) await writeGoal(stage, pair, one);
  }
};
