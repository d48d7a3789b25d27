import {
  Button,
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  FluentProvider,
  Tab,
  TabList,
  webLightTheme,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

interface Line {
  readonly name: string;
  readonly amount: number;
}

const lines: readonly Line[] = [
  { name: 'Search', amount: 300 },
  { name: 'Stores', amount: 200 },
];

const columns = (['name', 'amount'] as const).map((columnId) =>
  createTableColumn<Line>({
    columnId,
    renderHeaderCell: () => columnId,
    renderCell: (line) => line[columnId],
  }),
);

/** What a first add-in has: a button, tabs, a dialog and a grid, and no work to do. */
function FluentPage(): ReactElement {
  return (
    <FluentProvider theme={webLightTheme}>
      <TabList defaultSelectedValue="one">
        <Tab value="one">One</Tab>
        <Tab value="two">Two</Tab>
      </TabList>
      <Dialog>
        <DialogTrigger>
          <Button data-begun>Begin</Button>
        </DialogTrigger>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>Begin</DialogTitle>
            <DialogContent>Nothing to do</DialogContent>
          </DialogBody>
        </DialogSurface>
      </Dialog>
      <DataGrid items={[...lines]} columns={columns}>
        <DataGridHeader>
          <DataGridRow>
            {({ renderHeaderCell }) => (
              <DataGridHeaderCell>{renderHeaderCell()}</DataGridHeaderCell>
            )}
          </DataGridRow>
        </DataGridHeader>
        <DataGridBody<Line>>
          {({ item, rowId }) => (
            <DataGridRow<Line> key={rowId}>
              {({ renderCell }) => <DataGridCell>{renderCell(item)}</DataGridCell>}
            </DataGridRow>
          )}
        </DataGridBody>
      </DataGrid>
    </FluentProvider>
  );
}

function show(): void {
  createRoot(document.body.appendChild(document.createElement('div'))).render(<FluentPage />);
}

// As an add-in it waits for Excel first; as a page it has nobody to wait for.
if ('Office' in window) void Office.onReady().then(show);
else show();
