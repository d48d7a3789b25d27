import { chartEdges, dragged, keyed, type ChartEdge, type ChartPlace } from './placeChart';

export interface ChartHandlesOptions {
  /** Where the chart stands now. */
  place(): ChartPlace;
  /** Screen pixels a point, zoom included. */
  scale(): number;
  /** Shows it elsewhere while it is dragged. */
  onDrag(place: ChartPlace): void;
  /** It stays there. */
  onPlaced(place: ChartPlace): void;
  onDeleted(): void;
}

/** Lets a person move, size and delete a chart by mouse, pen, finger or keyboard, as in Excel. */
export function giveHandles(box: HTMLElement, options: ChartHandlesOptions): void {
  box.tabIndex = 0;
  for (const edge of chartEdges) {
    const handle = document.createElement('span');
    handle.className = 'chart-handle';
    handle.dataset['edge'] = edge;
    handle.setAttribute('aria-hidden', 'true');
    box.append(handle);
  }
  box.addEventListener('pointerdown', (event) => {
    if (event.button === 0) startDrag(box, event, options);
  });
  box.addEventListener('keydown', (event) => {
    onKey(box, event, options);
  });
}

function edgeAt(target: EventTarget | null): ChartEdge {
  const edge = target instanceof HTMLElement ? target.dataset['edge'] : undefined;
  return chartEdges.find((known) => known === edge) ?? '';
}

function startDrag(box: HTMLElement, start: PointerEvent, options: ChartHandlesOptions): void {
  const edge = edgeAt(start.target);
  const from = options.place();
  let place = from;
  const move = (event: PointerEvent): void => {
    const scale = options.scale();
    const [right, down] = [event.clientX - start.clientX, event.clientY - start.clientY];
    place = dragged(from, edge, right / scale, down / scale);
    options.onDrag(place);
  };
  const cancel = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    place = from;
    end();
  };
  const end = (): void => {
    box.removeEventListener('pointermove', move);
    box.removeEventListener('lostpointercapture', end);
    box.removeEventListener('keydown', cancel, { capture: true });
    if (place === from) options.onDrag(from);
    else options.onPlaced(place);
  };
  box.focus({ preventScroll: true });
  box.setPointerCapture(start.pointerId);
  box.addEventListener('pointermove', move);
  box.addEventListener('lostpointercapture', end);
  box.addEventListener('keydown', cancel, { capture: true });
}

function onKey(box: HTMLElement, event: KeyboardEvent, options: ChartHandlesOptions): void {
  if (event.key === 'Escape') box.blur();
  else if (event.key === 'Delete' || event.key === 'Backspace') options.onDeleted();
  else {
    const how = { shift: event.shiftKey, fine: event.ctrlKey };
    const place = keyed(options.place(), event.key, how);
    if (place === null) return;
    options.onPlaced(place);
  }
  event.preventDefault();
  event.stopPropagation();
}
