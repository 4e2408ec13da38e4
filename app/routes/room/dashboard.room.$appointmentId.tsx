import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  type LinksFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { roomOfPair } from "~/features/chat/room/room-of-pair.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { actInRoom } from "~/features/telehealth/act-in-room.server";
import { nextTimes } from "~/features/telehealth/call/next-times.server";
import { RoomPage } from "~/features/telehealth/components/page/room-page";
import { readRoomPage, type RoomPageData } from "~/features/telehealth/entering/read-room-page.server";
import { roomForm } from "~/features/telehealth/room-forms.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requireMember } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { ownPaths } from "~/own-paths";
import { paths } from "~/paths";
import { pageMeta } from "~/ui/shell/page-meta";
import sheet from "~/styles/room.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Sessão online");

async function besideRoom(ctx: ClinicCtx, room: RoomPageData) {
  const isPatient = room.role === "patient";
  const otherId = isPatient ? room.psychologist.id : room.patients.length === 1 ? room.patients[0]?.id : undefined;
  const [chatId, times] = await Promise.all([
    otherId === undefined ? null : roomOfPair(ctx, otherId),
    room.isTechnical ? nextTimes(ctx, room) : [],
  ]);
  return { chatHref: chatId === null ? null : paths.chatRoom(chatId), times };
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    const room = await readRoomPage(ctx, args.params.appointmentId ?? "");
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { room, you: ctx.actor.memberId, reader, origin: ctx.platform.origin, ...(await besideRoom(ctx, room)) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { appointmentId = "" } = args.params;
  return submit(args, requireMember, roomForm, async (ctx, act) => {
    const { toRead } = await actInRoom(ctx, appointmentId, act);
    return redirect(toRead ? ownPaths.agreed(toRead.id, toRead.back) : paths.room(appointmentId));
  });
}

/** The room of an online session. */
export default function Room() {
  const refusal = refusalOf(useActionData<typeof action>());
  return <RoomPage {...useLoaderData<typeof loader>()} refusal={refusal} />;
}
