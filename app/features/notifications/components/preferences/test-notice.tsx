import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { Select } from "~/ui/form/select";
import type { NoticeChannel } from "~/features/kernel/said/notice-rule";
import { noticeChannels } from "~/features/kernel/said/notice-rule";
import { channelLabels } from "../notice/notice-copy";

/** Sends oneself a notice, to see whether it arrives; only by ways that lead somewhere. */
export function TestNotice({ reachable, error }: { reachable: NoticeChannel[]; error?: string }) {
  const pending = useNavigation().formData?.get("intent") === "test";
  const options = (["app", ...noticeChannels.filter((channel) => reachable.includes(channel))] as const).map(
    (value) => {
      return { value, label: channelLabels[value] };
    },
  );
  return (
    <Form method="post" className="max-w-form space-y-4">
      <input type="hidden" name="intent" value="test" />
      <Select
        name="channel"
        label="Onde o aviso de teste deve chegar"
        options={options}
        defaultValue="app"
        error={error}
      />
      <Button variant="quiet" pending={pending} pendingLabel="Enviando…">
        Enviar teste
      </Button>
    </Form>
  );
}
