import { startDemo } from "../tests/demo-app.mjs";
import { apiLogin } from "./setup.mjs";
import { drive, quantile } from "./load.mjs";
const plenty = { simple: { limit: 1_000_000, period: 10 } };
const demo = await startDemo({
  script: process.env.SCRIPT,
  assets: false,
  adjust: (o) => ({ ...o, queueConsumers: {}, ratelimits: { API_LIMITER: plenty, PAGE_LIMITER: plenty } }),
});
try {
  const { token } = await apiLogin(demo.url);
  const target = {
    url: demo.url + "/api/patient/diary",
    method: "POST",
    expect: 201,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: () =>
      JSON.stringify({
        title: "Caminhada",
        content: "Saí para caminhar no fim da tarde. ".repeat(8),
        mood: 4,
        tags: ["caminhada", "sono"],
      }),
  };
  for (let i = 0; i < 6; i++) {
    const t = await drive(target, { connections: 1, ms: 1500 });
    const r = await fetch(target.url, { method: "POST", headers: target.headers, body: target.body() });
    console.log("1:", t.length, quantile(t, 0.5).toFixed(2), r.headers.get("server-timing"));
    await drive(target, { connections: 10, ms: 1500 });
  }
} finally {
  await demo.stop();
}
