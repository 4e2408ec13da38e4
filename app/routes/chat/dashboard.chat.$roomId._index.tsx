import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { useMemo } from "react";
import { roomAddress, sendForm } from "~/features/chat/message/chat-forms.schema";
import { sendMessageSchema } from "~/features/chat/chat.schema";
import { officeSentence } from "~/features/chat/components/office/office-words";
import { RoomPage } from "~/features/chat/components/thread/room-page";
import { refusedPost } from "~/features/chat/components/engine/refused-post";
import { showMessage } from "~/features/chat/message/message.present";
import { readThread } from "~/features/chat/room/read-thread.server";
import { sendMessage } from "~/features/chat/message/send-message.server";
import { takePostedFiles } from "~/features/chat/message/take-posted-files.server";
import { tellOfficeHours } from "~/features/chat/office/tell-office.server";
import { requireMember } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, filesIn, parseSearch } from "~/http/parse.server";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    const { reply, ...place } = parseSearch(args.request, roomAddress);
    const { room, messages, hasOlder, hasNewer } = await readThread(ctx, args.params.roomId ?? "", place);
    const { memberId, zone, role } = ctx.actor;
    const asks = role === "patient" && room.peer?.role === "psychologist" && room.canWrite;
    const told = asks && room.peer ? await tellOfficeHours(ctx, room.peer.memberId) : null;
    const { id, title, kind, peer, members, rev, lastSeq, canWrite } = room;
    const toPatient = role === "psychologist" && peer?.role === "patient" && canWrite;
    return {
      room: { id, title, kind, personHref: toPatient ? teamPaths.patient(peer.memberId) : null },
      start: {
        roomId: id,
        you: memberId,
        messages: messages.map(showMessage),
        members,
        rev,
        lastSeq,
        canWrite,
        hasOlder,
      },
      hasNewer,
      ...{ replyTo: reply ?? null, clientId: crypto.randomUUID(), watches: role === "patient" },
      office: told && { sentence: officeSentence(title, told), open: told.open, opensAt: told.opensAt },
      reader: { now: ctx.now(), zone },
    };
  });
}

/** The box posted without scripts. */
export async function action(args: ActionFunctionArgs) {
  const { roomId = "" } = args.params;
  return submit(
    args,
    requireMember,
    sendForm,
    async (ctx, draft) => {
      await sendMessage(ctx, roomId, check(sendMessageSchema, draft));
      return redirect(paths.chatRoom(roomId));
    },
    (ctx, form, typed) => takePostedFiles(ctx, filesIn(form, "attachment"), typed),
  );
}

/** A live thread needs no loading: its socket tells it everything. */
export function shouldRevalidate({ currentUrl, nextUrl, formAction }: ShouldRevalidateFunctionArgs) {
  return currentUrl.href !== nextUrl.href || formAction !== undefined;
}

/** A conversation. */
export default function Room() {
  const loaded = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { start, hasNewer } = loaded;
  const refused = useMemo(() => (refusal && "refused" in refusal ? refusedPost(refusal) : null), [refusal]);
  const seen = hasNewer ? null : start.messages.at(-1)?.seq;
  return (
    <>
      <RoomPage
        key={`${start.roomId} ${hasNewer ? String(start.messages[0]?.seq) : "live"}`}
        {...loaded}
        refused={refused}
      />
      {seen && (
        <noscript>
          <form method="post" action={paths.chatSeen(start.roomId)} className="border-t border-line p-3">
            <input type="hidden" name="seq" value={seen} />
            <Button variant="quiet">Já li até aqui</Button>
          </form>
        </noscript>
      )}
    </>
  );
}
