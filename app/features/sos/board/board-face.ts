import type { Role } from "~/features/kernel/actor";
import type { SosErrorCode } from "../sos.errors";
import type { LineState } from "~/platform/objects/contact-lines.server";
import type { Ending } from "~/platform/objects/ending";
import type { ShardName } from "~/platform/planes";
import type { Alert, AlertHead, RaiseOrigin, Responder } from "./alert";
import type { Duty } from "../duty";
import type { Known } from "../patient/unconfirmed";
import type { CancelReason, Feeling, Location, Raise, Resolve } from "../sos.schema";

/** Which board: a clinic's. It is told with each call where the clinic's history lies. */
export type BoardCall = { clinicId: string; shard: ShardName };

/** What became of a call. A refusal is no exception: exceptions of objects lose their code on the way. */
export type BoardOutcome<T> = { ok: true; value: T } | { ok: false; code: SosErrorCode };

/** A press of the button, from a patient the caller vouches for. */
export type Press = Raise & {
  /** Id that a new alert gets. */
  id: string;
  /** The press's own name: the same again is the same alert. */
  key: string;
  patient: { id: string; name: string };
  origin: RaiseOrigin;
  /** How long (ms) the device held it back for want of a network. */
  waited?: number;
  /** What was said, where `message` carries a mark that may go. */
  said?: string;
  /** Its login is being looked up, and `settle` will tell: nobody is told of its words before. */
  unsettled?: true;
};

/** Who asks. Patients see their own alerts, psychologists those they were called to, admins all, without the words. */
export type Viewer = { id: string; role: Role };

/** What an emergency contact says by the link of their SMS: an answer to whether they agree, or that they have seen it. */
export const nearActs = ["yes", "no", "never", "seen"] as const;
export type NearAct = (typeof nearActs)[number];

/**
 * What an emergency contact is shown: how their number stands with the patient, whether the call for help is closed and, once they
 * have agreed and until a day after it, whose it is and whether somebody has answered.
 */
export type NearAlert = {
  state: LineState;
  closed: boolean;
  alert:
    | (Pick<AlertHead, "status" | "raisedAt" | "acknowledgedAt"> & {
        patientName: string;
        contactName: string;
        /** Whether anybody of a team was called. */
        team: boolean;
        /** Whether they have said that they saw it. */
        seen: boolean;
      })
    | null;
};

/** What a clinic's board can be asked. Everything here is harmless twice. */
export type BoardFace = {
  raise(call: BoardCall, press: Press): Promise<Alert>;
  /** How the login of a press stands that came before it was known: its line and its words are told accordingly. */
  settle(call: BoardCall, press: Press, known: Known): Promise<void>;
  /** Null when there is no such alert for this viewer, or it has gone to the history. */
  read(call: BoardCall, id: string, viewer: Viewer): Promise<Alert | null>;
  /** What is live and concerns the viewer, longest unanswered first; at most 200. */
  live(call: BoardCall, viewer: Viewer): Promise<AlertHead[]>;
  acknowledge(call: BoardCall, id: string, by: Responder): Promise<BoardOutcome<Alert>>;
  resolve(call: BoardCall, id: string, by: Responder, how: Resolve): Promise<BoardOutcome<Alert>>;
  cancel(call: BoardCall, id: string, patientId: string, reason: CancelReason): Promise<BoardOutcome<Alert>>;
  feel(call: BoardCall, id: string, patientId: string, feeling: Feeling): Promise<BoardOutcome<Alert>>;
  /** Null takes it back: it is destroyed. */
  locate(call: BoardCall, id: string, patientId: string, location: Location | null): Promise<BoardOutcome<Alert>>;
  /** A responder's screen shows it, or a person has opened it. */
  seen(call: BoardCall, id: string, by: Responder, how: "delivered" | "seen"): Promise<void>;
  /** A provider's receipt for a page. */
  receipt(call: BoardCall, pageId: string, outcome: "delivered" | "failed"): Promise<void>;
  /** What an emergency contact may see by the link of their SMS; null when the link is none, or long over. */
  near(call: BoardCall, id: string, mac: string): Promise<NearAlert | null>;
  /** What the contact says by that link; null likewise. */
  answerNear(call: BoardCall, id: string, mac: string, act: NearAct): Promise<NearAlert | null>;
  /** Who is to be called has changed for this patient, or for everybody: it is read anew before anybody is called. */
  forgetPeople(call: BoardCall, patientId: string | null): Promise<void>;
  /**
   * Lets go of all that the board has of a patient whose data is erased: the history stands in the shard. @returns whether it has:
   * not while a call of theirs is live, or its history not written
   */
  forgetPatient(call: BoardCall, patientId: string): Promise<boolean>;
  /** Reads who would be called for a patient ahead of time, so that a press finds them ready. @returns who that is */
  prepare(call: BoardCall, patientId: string): Promise<Duty>;
  /** Finds alerts without a valid next step and sets them going again. @returns how many are live, and how many it mended */
  audit(): Promise<{ live: number; rearmed: number }>;
  /** Wraps kept keys under the current master key, from a patient's id on. @returns `next`: where to go on, null when that is all */
  rewrapKeys(call: BoardCall, after: string): Promise<{ rewrapped: number; unreadable: string[]; next: string | null }>;
  /** Closes what an ending covers, also what is still on its way. */
  end(ending: Ending): Promise<void>;
};
