// Shown where there is no page. Some mail filters make "#" a part of the path: what follows it is put back there.
{
  const at = location.href.search(/%23/i);
  if (at >= 0) location.replace(`${location.href.slice(0, at)}#${location.href.slice(at + 3)}`);
}
