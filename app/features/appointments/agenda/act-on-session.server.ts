import type { PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { fromWallClock, toWallClock } from "~/lib/time/wall-clock";
import { isSamePlace, type Appointment, type Place } from "../appointment";
import { choosePlace } from "../booking/choose-place";
import { readAppointment } from "../booking/read-appointment.server";
import {
  acceptRequest,
  cancelSession,
  completeSession,
  confirmForPatients,
  markNoShow,
  reopenSession,
  startSession,
} from "../steps/change-session.server";
import { changeSeries } from "../series/change-series.server";
import { endSeries } from "../series/end-series.server";
import type { Reach } from "../series/series";
import type { Move } from "../steps/move.policy";
import { moveSession } from "../steps/move-session.server";
import type { GridMove, SessionAct } from "./session-acts.schema";

type Seen = Omit<Move, "place"> & {
  /** Which place the form names, and those there are. */
  choice?: { places: readonly Place[]; placeName: string | undefined };
  id: string;
  version: number;
  scope?: "this" | Reach;
  skipConflicts?: boolean;
};

/** What a form, which says all of a session each time, says otherwise than it stands: only that changes, and goes with a series. */
function changeOf({ startAt, endAt, type, feeCents, place }: Appointment, said: Move): Move {
  return {
    startAt: said.startAt === startAt ? undefined : said.startAt,
    durationMinutes: said.durationMinutes === (endAt - startAt) / 60_000 ? undefined : said.durationMinutes,
    type: said.type === type ? undefined : said.type,
    feeCents: said.feeCents === feeCents ? undefined : said.feeCents,
    place: said.place === undefined || isSamePlace(said.place, place) ? undefined : said.place,
  };
}

/**
 * Moves a session as it was seen: who decided on an older state is told so.
 * @throws AppError `sessions.changed_elsewhere`, and as `moveSession` and `changeSeries`
 */
async function moveAsSeen(
  ctx: PsychologistCtx,
  { id, version, scope = "this", skipConflicts = false, choice, ...said }: Seen,
) {
  const before = await readAppointment(ctx, { id });
  if (before.version !== version) throw new AppError("sessions.changed_elsewhere", { detail: `saw ${version}` });
  const place = choice && choosePlace(choice.places, choice.placeName, before.place);
  const move = changeOf(before, { ...said, place });
  const after =
    scope === "this" ? moveSession(ctx, { id, ...move }) : changeSeries(ctx, { id, scope, skipConflicts, ...move });
  return { before, after: await after };
}

type MoveAct = Extract<SessionAct, { intent: "move" }>;

async function moveByForm(ctx: PsychologistCtx, id: string, act: MoveAct, places: readonly Place[]) {
  const { date, time, minutes: durationMinutes, type, fee: feeCents, place: placeName, version, scope, skip } = act;
  const startAt = fromWallClock(`${date}T${time}`, ctx.actor.zone) ?? undefined;
  const how = { startAt, durationMinutes, type, feeCents, version, scope, skipConflicts: skip === "on" };
  return (await moveAsSeen(ctx, { id, ...how, choice: { places, placeName } })).after;
}

/** What the panel of a session asks for. @param places those of the clinic, for a move @throws AppError as the steps and `moveSession` do */
export async function actOnSession(
  ctx: PsychologistCtx,
  id: string,
  act: SessionAct,
  places: readonly Place[] = [],
): Promise<Appointment> {
  switch (act.intent) {
    case "accept":
      return acceptRequest(ctx, { id });
    case "confirm":
      return confirmForPatients(ctx, { id });
    case "start":
      return startSession(ctx, { id });
    case "complete":
      return completeSession(ctx, { id });
    case "no_show":
      return markNoShow(ctx, { id });
    case "reopen":
      return reopenSession(ctx, { id });
    case "refuse":
      return cancelSession(ctx, { id });
    case "cancel": {
      const { by, reason, scope } = act;
      return scope === "this" ? cancelSession(ctx, { id, by, reason }) : endSeries(ctx, { id, by, reason, scope });
    }
    case "move":
      return moveByForm(ctx, id, act, places);
  }
}

/**
 * A move on the grid: where the session stands now, and where it stood, so that it can be taken back.
 * @throws AppError as `actOnSession`
 */
export async function moveOnGrid(ctx: PsychologistCtx, { id, start, minutes, version, back }: GridMove) {
  const startAt = fromWallClock(start, ctx.actor.zone) ?? undefined;
  const { before, after } = await moveAsSeen(ctx, { id, startAt, durationMinutes: minutes, version });
  const stand = ({ startAt: at, endAt }: Appointment) => ({
    start: toWallClock(at, ctx.actor.zone),
    minutes: Math.round((endAt - at) / 60_000),
  });
  const name = after.patients.map((one) => one.name ?? "Paciente anterior").join(" e ");
  return { moved: { id, name, version: after.version, ...stand(after), before: back ? null : stand(before) } };
}
