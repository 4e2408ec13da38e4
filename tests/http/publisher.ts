import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Miniflare } from "miniflare";
import type { ChannelAddress, ChannelEvent } from "../../app/platform/objects/channels";

type Stub = { publish(event: ChannelEvent): Promise<{ id: number; duplicate: boolean }> };

/**
 * A door for tests to the members' channels of the running app: `POST {clinicId, memberId, event}` publishes. The tests run
 * in other processes than Miniflare.
 */
export async function startPublisher(mf: Miniflare): Promise<{ url: string; stop(): void }> {
  const namespace = await mf.getDurableObjectNamespace("USER_CHANNEL", "caris");
  const publish = async (body: string) => {
    const { clinicId, memberId, event } = JSON.parse(body) as ChannelAddress & { event: ChannelEvent };
    const stub = namespace.get(namespace.idFromName(`${clinicId}/${memberId}`)) as unknown as Stub;
    return stub.publish(event);
  };
  const server = createServer((request, response) => {
    text(request)
      .then(publish)
      .then((answer) => response.end(JSON.stringify(answer)))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => void server.close() };
}
