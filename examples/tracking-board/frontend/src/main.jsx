import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { trendPoints } from './trend.js';
import './style.css';

async function api(path, { session, body } = {}) {
  const answer = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: session === undefined ? {} : { authorization: `Bearer ${session}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const result = await answer.json();
  if (!answer.ok) throw new Error(result.error);
  return result;
}

function SignIn({ onSession }) {
  const [error, setError] = useState('');
  const submit = async (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    try {
      onSession((await api('/api/sign-in', { body: Object.fromEntries(form) })).session);
    } catch (problem) {
      setError(problem.message);
    }
  };
  return (
    <form onSubmit={submit}>
      <h1>Tracking board</h1>
      <label>
        User <input name="user" autoComplete="username" required />
      </label>
      <label>
        Password <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button>Sign in</button>
      <p role="alert">{error}</p>
    </form>
  );
}

function Patient({ session, patient }) {
  const [vitals, setVitals] = useState([]);
  const [error, setError] = useState('');
  const load = () => api(`/api/vitals?patient=${patient.id}`, { session }).then(setVitals, (e) => setError(e.message));
  useEffect(() => {
    load();
  }, [patient.id]);
  const submit = async (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const values = Object.fromEntries([...form].map(([name, value]) => [name, Number(value)]));
    try {
      await api('/api/vitals', { session, body: { patient: patient.id, ...values } });
      setError('');
      await load();
    } catch (problem) {
      setError(problem.message);
    }
  };
  const rates = vitals.map((v) => v.heartRate).reverse();
  return (
    <section>
      <h2>{patient.name}</h2>
      <svg viewBox="0 0 200 40" role="img" aria-label="heart rate">
        <polyline points={trendPoints(rates, 200, 40)} />
      </svg>
      <form onSubmit={submit}>
        <input name="heartRate" type="number" placeholder="heart rate" required />
        <input name="temperature" type="number" step="0.1" placeholder="°C" required />
        <input name="oxygen" type="number" placeholder="SpO₂ %" required />
        <button>Record</button>
      </form>
      <p role="alert">{error}</p>
    </section>
  );
}

function Board({ session }) {
  const [patients, setPatients] = useState([]);
  useEffect(() => {
    api('/api/patients', { session }).then(setPatients);
  }, [session]);
  return (
    <main>
      <h1>Tracking board</h1>
      {patients.map((p) => (
        <Patient key={p.id} session={session} patient={p} />
      ))}
    </main>
  );
}

function App() {
  const [session, setSession] = useState();
  return session === undefined ? <SignIn onSession={setSession} /> : <Board session={session} />;
}

createRoot(document.getElementById('root')).render(<App />);
