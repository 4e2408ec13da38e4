import type { HomeFound, HomeView } from "~/features/kernel/said/home-card";
import { days } from "~/lib/duration";
import { paths } from "~/paths";
import { formatHour, formatWhen, type Reader } from "~/ui/time/format-time";
import { isRoomOpen } from "../../room/room-hours";
import type { OwnSession } from "./own-session";
import { statusSentence, together, typeWords } from "./session-words";

const frame = { title: "Sua próxima sessão", link: { label: "Ver sessões", to: paths.sessions() } };
/** A session as near as this (ms) comes first; one further away lets the questions of the day come before it. */
const isNear = days(1.5);
/** What is within a week is of these days; what is later can wait. */
const ofThisWeek = days(7);

function comingView(session: OwnSession, reader: Reader): HomeView {
  const { id, status, startAt, endAt, type, psychologistName, company } = session;
  const when = formatWhen(startAt, reader);
  const isAhead = reader.now < startAt;
  const room = { label: "Entrar na sala", to: paths.room(id), main: true, reload: true } as const;
  return {
    ...frame,
    lead: `${when.charAt(0).toUpperCase()}${when.slice(1)} até ${formatHour(endAt, reader)}`,
    words: `${typeWords[type]}, com ${psychologistName}${company.length > 0 ? ` e ${together(company)}` : ""}. ${statusSentence(session, reader.now)}`,
    isMarked: true,
    taps: isAhead && status === "scheduled" ? [{ label: "Confirmar presença", fields: { id } }] : [],
    links: [
      ...(isRoomOpen(session, reader.now) ? [room] : []),
      ...(isAhead ? [{ label: "Mudar ou cancelar", to: paths.session(id) }] : []),
    ],
  };
}

/** The next session on the home: when, how, with whom, and what can be done about it; null for who has neither one nor anybody to have it with. */
export function nextSessionFound(session: OwnSession | null, hasTeam: boolean, reader: Reader): HomeFound | null {
  if (session) {
    const ahead = session.startAt - reader.now;
    return {
      moment: ahead < isNear ? "now" : ahead < ofThisWeek ? "today" : "calm",
      view: comingView(session, reader),
    };
  }
  if (!hasTeam) return null;
  const words = "Nenhuma marcada por enquanto. Quando houver uma, ela aparece aqui.";
  const links = [{ label: "Marcar uma sessão", to: paths.sessionNew() }];
  return { moment: "calm", view: { ...frame, words, links } };
}
