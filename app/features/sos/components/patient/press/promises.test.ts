import { expect, test } from "vitest";
import type { AlertEvent } from "~/features/sos/board/alert";
import { whoHears, type Duty } from "~/features/sos/duty";
import { severities } from "~/features/sos/sos.schema";
import { patientStepWords } from "../../first-steps/step-words";
import { choicesWith } from "./helped-words";
import { leavingTitle, pressLabel, severityWords } from "./press-words";
import { statusWords } from "../status/status-words";

const reader = { now: 1_000, zone: "America/Sao_Paulo" };
const nobody: Duty = { psychologists: [], others: false, contacts: 0, team: false, unknown: false };
const accepted: AlertEvent = { kind: "accepted", origin: "session", seq: 1, at: 0, source: "board", who: null };
const called = (id: string): AlertEvent => ({
  kind: "called",
  step: 0,
  seq: 2,
  at: 0,
  source: "board",
  who: { id, name: "X" },
});
const shown = { raisedAt: 0, nextAt: 500_000, acknowledgedAt: null, acknowledgedBy: null, outcome: null };
const beside = { duty: nobody, mayPhone: false };

test("who hears of a press: a team that can be reached, one that cannot, contacts, nobody, or it is not known", () => {
  expect(whoHears({ ...nobody, team: true, others: true })).toBe("team");
  expect(whoHears({ ...nobody, team: true, contacts: 2 })).toBe("away");
  expect(whoHears({ ...nobody, contacts: 2 })).toBe("contacts");
  expect(whoHears(nobody)).toBe("nobody");
  expect(whoHears(null)).toBe("unknown");
  expect(whoHears({ ...nobody, unknown: true })).toBe("unknown");
});

test("without a team that can be called no word before or at the press speaks of one", () => {
  for (const hears of ["away", "contacts", "nobody", "unknown"] as const) {
    const said = [
      ...severities.map((severity) => severityWords(severity, hears)),
      pressLabel(hears, 1),
      leavingTitle(hears),
    ];
    expect(said.join(" ")).not.toMatch(/equipe|chamamos|avisada/i);
  }
  expect(severityWords("urgent", "team")).toMatch(/equipe é avisada/);
});

test("without a team no word after the press speaks of one", () => {
  for (const timeline of [[accepted], [accepted, called("ctt_1")], []]) {
    for (const status of ["open", "unanswered", "cancelled"] as const) {
      const { title, said } = statusWords({ ...shown, status, timeline }, reader, beside);
      expect(`${title} ${said}`).not.toMatch(/equipe|chamamos de novo/i);
    }
  }
  const team = statusWords({ ...shown, status: "open", timeline: [accepted, called("mem_1")] }, reader, beside);
  expect(team.said).toMatch(/Estamos chamando a sua equipe/);
});

test("she is told to keep the phone near only where who answers has her number", () => {
  const alert = {
    ...shown,
    status: "acknowledged" as const,
    timeline: [],
    acknowledgedBy: { id: "mem_1", name: "Lia" },
  };
  expect(statusWords(alert, reader, { duty: null, mayPhone: true }).said).toMatch(/Deixe o telefone por perto/);
  expect(statusWords(alert, reader, { duty: null, mayPhone: false }).said).not.toMatch(/vai falar|telefone por perto/);
});

test("taken back, nobody is said to have been told: only that whoever looks sees it", () => {
  const cancelled = { ...shown, status: "cancelled" as const, timeline: [accepted, called("mem_1")] };
  const { said } = statusWords(cancelled, reader, beside);
  expect(said).not.toMatch(/avisad|fica sabendo/i);
  expect(said).toMatch(/^Quem abrir o pedido vê que você encerrou\./);
});

test("somebody without a team is neither promised a reader nor asked whether a team helped", () => {
  expect(choicesWith(false).map(({ value }) => value)).not.toContain("team");
  expect(choicesWith(true).map(({ value }) => value)).toContain("team");
  expect(patientStepWords.entry.why).toMatch(/Se alguém acompanha você/);
});
