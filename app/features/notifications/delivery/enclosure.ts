import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { NoticeKind } from "~/features/kernel/said/notice-rule";
import type { Attachment } from "~/platform/messages/mail.server";

/** The notice that goes out, and to whom. Instants in ms. */
export type Outgoing = {
  clinicId: string;
  memberId: string;
  kind: NoticeKind;
  subjectId: string;
  toldAt: number;
  email: string;
  name: string;
  zone: string;
};

/**
 * What a push's one button does where the browser has buttons: `POST path` with `body`, as its reader, once for each notice. Its label stands on
 * lock screens and is as neutral as the line. `page`: where the push itself leads, and the button when it cannot be done.
 */
export type PushTap = { label: string; path: `/api/patient/${string}`; body: Record<string, string>; page: string };

/**
 * What a kind of notice brings of its own when it goes out, looked up at that moment. As everything outside the app it names nobody and
 * nothing of care, but for what its reader asked to have in a letter (`toCopy`). The same for the same notice, however often it is tried: the provider takes one letter per key.
 */
export type Enclosure = {
  /** In place of the neutral sentence. */
  line?: string;
  /** In place of the way to the bell; `path` within our origin. */
  action?: { label: string; path: string };
  /** Further sentences under an e-mail's button, with a path each that they end in. */
  after?: { text: string; path: string }[];
  /** In the body of an e-mail alone, under its button: something to copy, and what it is. Only what its reader asked for. */
  toCopy?: { before: string; text: string };
  attachments?: Attachment[];
  /** On a push alone. */
  tap?: PushTap;
};

/** Answers what goes along, or null when the notice has become pointless and is to be dropped. */
export type Enclose = (ctx: ClinicCtx<SystemActor>, notice: Outgoing) => Promise<Enclosure | null>;

/** By kind; most have none. Joined from what features say (`<x>.enclosures.server.ts`) and handed to `deliver`. */
export type Enclosures = Partial<Record<NoticeKind, Enclose>>;
