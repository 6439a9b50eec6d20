// The same analysis in plain JavaScript, as fast as it gets without contortions: typed arrays, numbers that stay small
// integers or doubles, nothing allocated while drawing, ranks by buckets. What the engine does for eight draws at a time
// is done for one at a time here, since JavaScript has no instructions for several numbers at once.

const RIVALS = 8;

// xoshiro128++, the sibling of the engine's generator for words of 32 bits: a function that gives 32 random bits as a
// signed integer. The state is a typed array, because integers that large would be objects elsewhere.
function generator(seed) {
  const state = Int32Array.of(seed, 0x9e3779b9, 0x243f6a88, 0xb7e15162);
  const word = () => {
    const a = state[0];
    const b = state[1];
    const c = state[2] ^ a;
    const d = state[3] ^ b;
    const sum = (a + state[3]) | 0;
    state[0] = a ^ d;
    state[1] = b ^ c;
    state[2] = c ^ (b << 9);
    state[3] = (d << 11) | (d >>> 21);
    return (((sum << 7) | (sum >>> 25)) + a) | 0;
  };
  for (let i = 0; i < 20; i++) word();
  return word;
}

// Draws weights: sorted uniform numbers, their gaps, made to fall, the rest of them shuffled.
function weightDraws(criteria, ranked, word) {
  const order = [...ranked];
  for (let c = 0; c < criteria; c++) if (!order.includes(c)) order.push(c);
  const places = Uint8Array.from(order);
  const gaps = new Float64Array(criteria);
  const weights = new Float64Array(criteria);
  return () => {
    for (let i = 0; i < criteria - 1; i++) {
      const cut = (word() >>> 0) / 4294967296;
      let hole = i;
      for (; hole > 0 && gaps[hole - 1] > cut; hole--) gaps[hole] = gaps[hole - 1];
      gaps[hole] = cut;
    }
    gaps[criteria - 1] = 1;
    for (let i = criteria - 1; i > 0; i--) gaps[i] -= gaps[i - 1];
    let total = 0;
    if (ranked.length > 0) {
      for (let i = criteria - 1; i >= 0; i--) {
        total += gaps[i] / (i + 1);
        gaps[i] = total;
      }
      for (let last = criteria - 1; last > ranked.length; last--) {
        const span = last - ranked.length + 1;
        const other = ranked.length + Math.floor(((word() >>> 0) / 4294967296) * span);
        const moved = gaps[last];
        gaps[last] = gaps[other];
        gaps[other] = moved;
      }
    }
    for (let i = 0; i < criteria; i++) weights[places[i]] = gaps[i];
    return weights;
  };
}

// Draws what the uncertain ratings of the parts add to scores, once per part and mix.
function doubtDraws({ criteria, below, above, mixes, madeOf }, word) {
  const parts = below.length / criteria;
  const pairs = [...new Set(madeOf.flatMap((made) => made.map(([part, mix]) => part * 1000 + mix)))];
  const places = madeOf.map((made) => made.map(([part, mix]) => pairs.indexOf(part * 1000 + mix)));
  const starts = Uint32Array.from([0, ...places.map((own) => own.length)]);
  for (let i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
  const used = Uint32Array.from(places.flat());
  const partOf = Uint32Array.from(pairs, (pair) => Math.floor(pair / 1000));
  const mixOf = Uint32Array.from(pairs, (pair) => pair % 1000);
  const mean = below.map((low, at) => (above[at] + low) / 2 / 65535);
  const skew = below.map((low, at) => (above[at] - low) / 2 / 65535);
  const moved = new Float64Array(parts * criteria);
  const added = new Float64Array(pairs.length);
  return (weights, extra) => {
    for (let part = 0, at = 0; part < parts; part++) {
      for (let c = 0; c < criteria; c++, at++) {
        const bits = word();
        const t = (bits & 0xffff) + (bits >>> 16) - 65535;
        moved[at] = weights[c] * (t * mean[at] + Math.abs(t) * skew[at]);
      }
    }
    for (let pair = 0; pair < added.length; pair++) {
      let sum = 0;
      let at = partOf[pair] * criteria;
      let share = mixOf[pair] * criteria;
      for (let c = 0; c < criteria; c++) sum += mixes[share++] * moved[at++];
      added[pair] = sum;
    }
    for (let a = 0; a < extra.length; a++) {
      let sum = 0;
      for (let i = starts[a]; i < starts[a + 1]; i++) sum += added[used[i]];
      extra[a] = sum;
    }
  };
}

// Scores alternatives: four at a time, so that no sum has to wait for its own last step.
function scorer(n, criteria, values) {
  return (weights, extra, scores) => {
    let at = 0;
    let a = 0;
    for (; a + 4 <= n; a += 4) {
      let sum0 = extra[a];
      let sum1 = extra[a + 1];
      let sum2 = extra[a + 2];
      let sum3 = extra[a + 3];
      let at1 = at + criteria;
      let at2 = at1 + criteria;
      let at3 = at2 + criteria;
      for (let c = 0; c < criteria; c++) {
        const weight = weights[c];
        sum0 += weight * values[at++];
        sum1 += weight * values[at1++];
        sum2 += weight * values[at2++];
        sum3 += weight * values[at3++];
      }
      scores[a] = sum0;
      scores[a + 1] = sum1;
      scores[a + 2] = sum2;
      scores[a + 3] = sum3;
      at = at3;
    }
    for (; a < n; a++) {
      let sum = extra[a];
      for (let c = 0; c < criteria; c++) sum += weights[c] * values[at++];
      scores[a] = sum;
    }
  };
}

// Sorts alternatives by score, the best first: into buckets, then by insertion.
function ranker(n) {
  const buckets = 2 * n + 1;
  const bucketOf = new Int32Array(n);
  const next = new Int32Array(buckets);
  const order = new Int32Array(n);
  const sorted = new Float64Array(n);
  return (scores) => {
    let best = scores[0];
    let worst = scores[0];
    for (let a = 1; a < n; a++) {
      const score = scores[a];
      if (score > best) best = score;
      if (score < worst) worst = score;
    }
    const scale = best > worst ? (buckets - 1) / (best - worst) : 0;
    next.fill(0);
    for (let a = 0; a < n; a++) next[(bucketOf[a] = ((best - scores[a]) * scale) | 0)]++;
    for (let bucket = 0, sum = 0; bucket < buckets; bucket++) {
      const count = next[bucket];
      next[bucket] = sum;
      sum += count;
    }
    for (let a = 0; a < n; a++) {
      const place = next[bucketOf[a]]++;
      order[place] = a;
      sorted[place] = scores[a];
    }
    for (let place = 1; place < n; place++) {
      const score = sorted[place];
      if (score <= sorted[place - 1]) continue;
      const alternative = order[place];
      let hole = place;
      for (; hole > 0 && sorted[hole - 1] < score; hole--) {
        sorted[hole] = sorted[hole - 1];
        order[hole] = order[hole - 1];
      }
      sorted[hole] = score;
      order[hole] = alternative;
    }
    return order;
  };
}

// The analysis of { alternatives, criteria, values, ranked } and, if values are uncertain, { below, above, mixes, madeOf }.
// The alternatives' values are far from the bounds, so that holding them within costs neither side anything.
export function analyse(problem, draws, seed) {
  const { alternatives: n, criteria, values, ranked } = problem;
  const word = generator(seed);
  const drawWeights = weightDraws(criteria, ranked, word);
  const drawDoubts = problem.below.length > 0 ? doubtDraws(problem, word) : undefined;
  const score = scorer(n, criteria, values);
  const rank = ranker(n);
  const scores = new Float64Array(n);
  const extra = new Float64Array(n);
  const ranks = new Uint32Array(n * n);
  const wonBy = new Float64Array(n * criteria);
  const rivals = Math.min(RIVALS, n);
  const duels = new Float64Array(rivals * rivals);
  for (let draw = 0; draw < draws; draw++) {
    const weights = drawWeights();
    if (drawDoubts) drawDoubts(weights, extra);
    score(weights, extra, scores);
    const order = rank(scores);
    for (let place = 0, row = 0; place < n; place++, row += n) ranks[row + order[place]]++;
    for (let c = 0, at = order[0] * criteria; c < criteria; c++) wonBy[at++] += weights[c];
    for (let one = 0; one < rivals; one++) {
      for (let other = one + 1; other < rivals; other++) {
        duels[one * rivals + other] += scores[one] > scores[other] ? 1 : scores[one] === scores[other] ? 0.5 : 0;
      }
    }
  }
  return result(n, criteria, draws, ranks, wonBy, rivals, duels);
}

function result(n, criteria, draws, ranks, wonBy, rivals, duels) {
  const rank = new Float64Array(n * n);
  for (let a = 0; a < n; a++) for (let place = 0; place < n; place++) rank[a * n + place] = ranks[place * n + a] / draws;
  const central = wonBy.map((sum, at) => sum / ranks[Math.floor(at / criteria)]);
  for (let one = 0; one < rivals; one++) {
    for (let other = one + 1; other < rivals; other++) {
      const share = (duels[one * rivals + other] /= draws);
      duels[other * rivals + one] = 1 - share;
    }
  }
  return { rank, central, pairwise: duels };
}
