import type { UserChannel } from "../../workers/durable-objects/user-channel/user-channel";
import type { Echo, StoringEcho } from "./echo";

export { Echo, Publisher, StoringEcho } from "./echo";

/**
 * The floor: the least a Worker could do for the same answer. It makes the same number of D1 round trips with statements
 * of the same shape and returns as many bytes, without login, cryptography, validation, drizzle or React.
 */
type Env = {
  DIRECTORY: D1Database;
  CLINIC_0: D1Database;
  ECHO: DurableObjectNamespace<Echo>;
  STORING_ECHO: DurableObjectNamespace<StoringEcho>;
  PUBLISHER: DurableObjectNamespace;
  USER_CHANNEL: DurableObjectNamespace<UserChannel>;
  SOS_BOARD: DurableObjectNamespace;
};

const login = `select s.id, s.account_id, a.name, m.role, c.shard from login_session s join account a on a.id = s.account_id
  left join membership m on m.id = s.membership_id left join clinic c on c.id = m.clinic_id where s.id = ?`;
const frame = `select count(*) as n from notice where clinic_id = ? and member_id = ? and read_at is null`;
const list = `select * from diary_entry where clinic_id = ? and patient_id = ? and deleted_at is null
  order by occurred_at desc, id desc limit 21`;

const week = `select * from appointment where clinic_id = ? and psychologist_id = ? and start_at >= ? and start_at < ? order by start_at, id`;
const spans = `select start_at, end_at, local_day from busy_span where clinic_id = ? and member_id = ? and start_at >= ? and start_at < ?`;

const moodYear = `select * from mood_day where clinic_id = ? and patient_id = ? order by day`;

function body(bytes: number, type: string): Response {
  return new Response("x".repeat(bytes), { headers: { "Content-Type": type } });
}

export default {
  async fetch(request, env) {
    const { pathname, searchParams: q } = new URL(request.url);
    const bytes = Number(q.get("bytes"));
    const text = (name: string) => q.get(name) ?? "";
    switch (pathname) {
      case "/static":
        return body(bytes, "text/html");
      case "/read":
        await env.DIRECTORY.prepare(login).bind(text("session")).first();
        // As many statements as ours makes, those on the shard together.
        await env.CLINIC_0.batch(
          [list, ...Array.from({ length: Number(q.get("statements")) - 2 }, () => frame)].map((sql) =>
            env.CLINIC_0.prepare(sql).bind(text("clinic"), text("patient")),
          ),
        );
        return body(bytes, "application/json");
      case "/moods": {
        await env.DIRECTORY.prepare(login).bind(text("session")).first();
        const more = Array.from({ length: Number(q.get("statements")) - 2 }, () => env.CLINIC_0.prepare(frame));
        await env.CLINIC_0.batch(
          [env.CLINIC_0.prepare(moodYear), ...more].map((sql) => sql.bind(text("clinic"), text("patient"))),
        );
        return body(bytes, "text/html");
      }
      case "/agenda": {
        await env.DIRECTORY.prepare(login).bind(text("session")).first();
        const asked = env.CLINIC_0.prepare(text("of") === "week" ? week : spans);
        const more = Array.from({ length: Number(q.get("statements")) - 2 }, () =>
          env.CLINIC_0.prepare(frame).bind(text("clinic"), text("psychologist")),
        );
        const [from, to] = [Number(q.get("from")), Number(q.get("to"))];
        await env.CLINIC_0.batch([asked.bind(text("clinic"), text("psychologist"), from, to), ...more]);
        return body(bytes, "application/json");
      }
      case "/write": {
        await request.text();
        await env.DIRECTORY.prepare(login).bind(text("session")).first();
        const ofBench = "insert into bench_row (id, clinic_id, body) values (?, ?, ?)";
        if (q.has("first"))
          await env.DIRECTORY.prepare(ofBench).bind(crypto.randomUUID(), text("clinic"), "x".repeat(100)).run();
        const insert = env.CLINIC_0.prepare(ofBench);
        const rows = Array.from({ length: Number(q.get("statements")) }, () =>
          insert.bind(crypto.randomUUID(), text("clinic"), "x".repeat(300)),
        );
        await env.CLINIC_0.batch(rows);
        return body(bytes, "application/json");
      }
      // A message taken in: its body read, one row noted.
      case "/note": {
        const note = env.DIRECTORY.prepare("insert into bench_row (id, clinic_id, body) values (?, ?, ?)");
        await note.bind(crypto.randomUUID(), "", (await request.text()).slice(0, 200)).run();
        return body(bytes, "application/json");
      }
      // A page of the directory's: who asks, then the rest together.
      case "/read-directory": {
        await env.DIRECTORY.prepare(login).bind("x").first();
        const more = Array.from({ length: Number(q.get("statements")) - 1 }, () =>
          env.DIRECTORY.prepare("select * from membership where clinic_id = ? limit 3").bind("x"),
        );
        await env.DIRECTORY.batch(more);
        return body(bytes, "text/html");
      }
      case "/echo":
        return env.ECHO.get(env.ECHO.idFromName(q.get("room") ?? "echo")).fetch(request);
      case "/say":
        await env.ECHO.get(env.ECHO.idFromName(q.get("room") ?? "echo")).say(await request.text());
        return new Response("said", { status: 201 });
      case "/store-and-say":
        await env.STORING_ECHO.get(env.STORING_ECHO.idFromName(q.get("room") ?? "echo")).say(await request.text());
        return new Response("said", { status: 201 });
      case "/store-and-alarm":
        await env.STORING_ECHO.get(env.STORING_ECHO.idFromName(q.get("room") ?? "echo")).sayWithAlarm(
          await request.text(),
        );
        return new Response("said", { status: 201 });
      // Not a floor: a board on one of a thousand devices, let in without a login.
      case "/board":
        return env.SOS_BOARD.get(env.SOS_BOARD.idFromName(text("clinic"))).fetch("https://board.invalid/", {
          headers: { Upgrade: "websocket", "X-Listener": text("listener") },
        });
      case "/storing-echo":
        return env.STORING_ECHO.get(env.STORING_ECHO.idFromName(q.get("room") ?? "echo")).fetch(request);
      case "/publisher":
        return env.PUBLISHER.get(env.PUBLISHER.idFromName("publisher")).fetch(request);
      // Not a floor: makes something happen to a member, for the measure of an event's way to the socket.
      case "/publish": {
        const channel = env.USER_CHANNEL.get(env.USER_CHANNEL.idFromName(`${text("clinic")}/${text("member")}`));
        return Response.json(await channel.publish(await request.json()));
      }
      default:
        return new Response("no such floor", { status: 404 });
    }
  },
} satisfies ExportedHandler<Env>;
