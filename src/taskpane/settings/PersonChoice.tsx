import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { roles as roleWords } from '../../domain/tables/settings';
import { formWords } from '../../terms/form';
import { settingsWords } from '../../terms/settingsScreen';
import { usePerson } from '../shell/person';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { CellLink } from '../ui/CellLink';
import { SuggestInput } from '../ui/form/SuggestInput';
import { useStackStyles } from '../ui/stackStyles';
import { useWords, wordOfChoice } from '../ui/useWords';

/** Who uses this pane: a name from the Team table, or a typed one while the table is empty. */
export function PersonChoice(props: { readonly onChosen?: () => void }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(settingsWords);
  const f = useWords(formWords);
  const { person, names, choose } = usePerson();
  const isListed = person !== undefined && names.includes(person.name);
  return (
    <div className={stack.stack}>
      {names.length === 0 ? (
        <NobodyYet {...props} />
      ) : (
        <Field label={t('chooseName')} hint={t('personHint')}>
          <Select
            value={isListed ? person.name : ''}
            onChange={(_event, { value }) => {
              if (value !== '') void choose(value).then(props.onChosen);
            }}
          >
            <option value="">{f('choose')}</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <MyRoles />
    </div>
  );
}

function MyRoles(): ReactNode {
  const stack = useStackStyles();
  const t = useWords(settingsWords);
  const { language } = useSettings();
  const { person, roles } = usePerson();
  if (person === undefined) return null;
  const comma = language === 'zh-CN' ? '、' : ', ';
  const words = roles.map((role) => wordOfChoice(roleWords, role, language)).join(comma);
  return (
    <p className={stack.text} role="status">
      {`${person.name} · ${roles.length === 0 ? t('noRoles') : t('rolesAre', { roles: words })}`}
    </p>
  );
}

function NobodyYet(props: { readonly onChosen?: () => void }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(settingsWords);
  const { person, choose } = usePerson();
  const [name, setName] = useState(person?.name ?? '');
  return (
    <>
      <p className={stack.text}>
        {t('nobody')} <CellLink place={{ table: 'Team' }}>{t('goToTeam')}</CellLink>
      </p>
      <Field label={t('typeName')} hint={t('personHint')}>
        <SuggestInput text={name} suggestions={[]} change={setName} />
      </Field>
      <div className={stack.row}>
        <ActionButton
          disabled={name.trim() === ''}
          onClick={() => {
            if (name.trim() !== '') void choose(name.trim()).then(props.onChosen);
          }}
        >
          {t('useName')}
        </ActionButton>
      </div>
    </>
  );
}
