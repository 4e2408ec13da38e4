import * as z from "zod";
import type { Anonymous } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import {
  receiveResend,
  receiveTwilio,
  type ForeignReceipt,
} from "~/features/notifications/delivery/receive-receipt.server";
import { shardNames } from "~/platform/planes";
import type { BoardFace } from "./board-face";

const pageMarks = z.object({
  plane: z.enum(shardNames),
  clinic: z.string().regex(/^cli_[0-9A-Z]{26}$/),
  page: z.string().regex(/^pag_[0-9A-Z]{26}$/),
});

type Ctx = BothPlanesCtx<Anonymous>;

/** Brings a provider's word on a page to the board that sent it. */
async function settlePage({ platform }: Ctx, receipt: ForeignReceipt | null): Promise<void> {
  const marks = pageMarks.safeParse(receipt?.marks);
  if (!receipt || !marks.success || receipt.outcome === "other") return;
  const call = { clinicId: marks.data.clinic, shard: marks.data.plane };
  const { outcome } = receipt;
  await platform.sos.ask<BoardFace, void>(call, (board) => board.receipt(call, marks.data.page, outcome));
}

/** Takes Resend's word on an e-mail, a notice's or an alert's. @throws AppError `notices.unsigned` when it is not Resend's */
export async function receiveResendReport(ctx: Ctx, post: Parameters<typeof receiveResend>[1]): Promise<void> {
  await settlePage(ctx, await receiveResend(ctx, post));
}

/** Takes Twilio's word on an SMS, a notice's or an alert's. @throws AppError `notices.unsigned` when it is not Twilio's */
export async function receiveTwilioReport(ctx: Ctx, post: Parameters<typeof receiveTwilio>[1]): Promise<void> {
  await settlePage(ctx, await receiveTwilio(ctx, post));
}
