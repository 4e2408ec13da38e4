import { expect, test } from "vitest";
import type { AlertEvent, NewAlertEvent } from "~/features/sos/board/alert";
import { timelineWords } from "./timeline-words";

const lia = { id: "mem_1", name: "Lia Prado" };
const timeline = (...events: NewAlertEvent[]): AlertEvent[] =>
  events.map((event, i) => ({ ...event, seq: i + 1, at: 1000 * i }));
const texts = (...events: NewAlertEvent[]) => timelineWords(timeline(...events)).map(({ text }) => text);

test("evidence is said as far as it goes, and by whose word", () => {
  const lines = timelineWords(
    timeline(
      { kind: "accepted", origin: "session", source: "board", who: null },
      { kind: "called", step: 1, source: "board", who: lia },
      { kind: "sent", channel: "sms", source: "provider", who: lia },
      { kind: "delivered", channel: "sms", source: "provider", who: lia },
      { kind: "seen", source: "responder", who: lia },
      { kind: "acknowledged", source: "responder", who: lia },
    ),
  );
  expect(lines.map(({ text, source }) => `${text} (${source})`)).toEqual([
    "Recebemos o seu pedido (registro da CÁRIS)",
    "Chamamos Lia Prado (registro da CÁRIS)",
    "Aviso enviado a Lia Prado por SMS (confirmação do serviço de envio)",
    "Aviso entregue a Lia Prado por SMS (confirmação do serviço de envio)",
    "Lia Prado viu o seu pedido (a própria pessoa)",
    "Lia Prado respondeu e está com o seu pedido (a própria pessoa)",
  ]);
});

test("sent is never said as delivered", () => {
  const said = texts(
    { kind: "sent", channel: "push", source: "provider", who: lia },
    { kind: "failed", channel: "email", source: "provider", who: lia },
  );
  expect(said.join(" ")).not.toMatch(/Aviso entregue/);
});

test("channels of one call are one line; other people and other evidence are lines of their own", () => {
  expect(
    texts(
      { kind: "sent", channel: "push", source: "provider", who: lia },
      { kind: "sent", channel: "sms", source: "provider", who: { id: "mem_2", name: "Caio" } },
      { kind: "sent", channel: "email", source: "provider", who: lia },
    ),
  ).toEqual(["Aviso enviado a Lia Prado por notificação e e-mail", "Aviso enviado a Caio por SMS"]);
});

test("the machine's own business is left out", () => {
  expect(
    texts(
      { kind: "skipped", step: 2, source: "board", who: null },
      { kind: "rearmed", source: "board", who: null },
      { kind: "unanswered", source: "board", who: null },
    ),
  ).toEqual(["Ninguém respondeu até aqui"]);
});

test("a press that waited for the network says so", () => {
  expect(texts({ kind: "accepted", origin: "queued", source: "board", who: null })).toEqual([
    "Recebemos o seu pedido, que esperava a conexão",
  ]);
});
