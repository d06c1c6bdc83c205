import {
  ActionBar,
  BackLink,
  BeforeAfter,
  Button,
  ButtonLink,
  Checkboxes,
  ChoiceFieldset,
  CodeRows,
  DateField,
  DefaultButton,
  DocumentLink,
  DonePanel,
  ErrorSummary,
  Examples,
  FileField,
  FileList,
  Form,
  Notice,
  PageTitle,
  Prose,
  Radios,
  Section,
  StepIndicator,
  Steps,
  SummaryCard,
  Textarea,
  TextInput,
} from '../../src/ui/index.ts';
import { Frame, type Look } from './frame.tsx';

export function Guidance({ look }: { look: Look }) {
  return (
    <Frame look={look} title="変更申込ガイダンス" current="申込実施">
      <BackLink href="/menu">メニューに戻る</BackLink>
      <PageTitle lead="変更申込手続きの流れは次のとおりです。確認されましたら「申込内容選択へ進む」ボタンを押してください。">
        変更申込ガイダンス
      </PageTitle>
      <ActionBar>
        <ButtonLink href="/choice" size="large" forward>
          申込内容選択へ進む
        </ButtonLink>
      </ActionBar>
      <Steps
        items={['契約内容の確認', '契約変更項目の選択', '変更情報の入力・確認', '契約申込の完了'].map(
          (title, index) => ({
            key: title,
            label: `STEP ${index + 1}`,
            title,
            body: (
              <>
                <p>現在の契約情報が表示されますので、変更箇所について変更の入力（上書き）をします。</p>
                <ul>
                  <li>
                    変更前・変更後の情報を対照して確認できます。内容に誤りがあった場合には、入力画面に戻って修正します。
                  </li>
                </ul>
              </>
            ),
          }),
        )}
      />
    </Frame>
  );
}

export function Choose({ look }: { look: Look }) {
  return (
    <Frame look={look} title="エラー: 変更申込内容 入力" current="申込実施">
      <BackLink href="/guidance">変更申込ガイダンスに戻る</BackLink>
      <ErrorSummary
        title="入力内容を確認してください（2件）"
        errors={[
          { href: '#reason', text: '変更する理由を入力してください' },
          { href: '#start', text: '利用開始希望日は登録日（火曜日）から選んでください' },
        ]}
      />
      <PageTitle
        above={<StepIndicator current={1} total={4} text="ステップ 1／4" name="申込内容の選択" />}
        lead="変更申込を行う項目を選択し、「申込担当者の入力へ進む」ボタンを押してください。"
      >
        変更申込内容 入力
      </PageTitle>
      <Form action="/choice" busyText="送信しています。">
        <DefaultButton>申込担当者の入力へ進む</DefaultButton>
        <Section id="items" title="契約変更に関する項目">
          <ChoiceFieldset
            id="ordinary"
            legend="本社・事業所の変更"
            disabledNote="「その他の契約変更」と同時に申し込むことはできません。先に「その他の契約変更」を登録すると、続けて申し込めます。"
          >
            <Checkboxes
              name="items"
              label="変更する項目"
              hint="複数選択することができます。"
              choices={[
                {
                  value: 'a',
                  label: '企業名、事業所名、所在地等',
                  hint: '回線を利用している事業所が移動する場合は、回線設置場所も変更してください。',
                },
                { value: 'b', label: '契約者名、契約者の役職', checked: true },
                { value: 'c', label: '本社情報（所在地、電話番号等）' },
                { value: 'd', label: 'システム管理責任者の情報（電話番号、緊急連絡用FAX番号）', disabled: true },
              ]}
            />
          </ChoiceFieldset>
          <Radios
            name="other"
            label="その他の契約変更"
            mark="必須"
            required
            choices={[
              {
                value: 'yes',
                label: 'あり',
                disables: 'ordinary',
                more: (
                  <Radios
                    name="special"
                    label="変更する項目"
                    choices={[
                      { value: 'sharing', label: '機器共用（追加・解除）', checked: true },
                      { value: 'joint', label: '共同利用（追加・解除）' },
                      {
                        value: 'transfer',
                        label: '事業所間の登録情報の移動（付替）',
                        more: <TextInput name="to" label="付替先事業所コード" width="code" normalize="code" />,
                      },
                    ]}
                  />
                ),
              },
              { value: 'no', label: 'なし' },
            ]}
          />
        </Section>
        <Section id="when" title="利用開始日に関する項目">
          <DateField
            name="start"
            label="利用開始希望日"
            mark="必須"
            required
            value="２０２７０１０６"
            hint="例）20270105、2027/1/5、2027-01-05"
            error="利用開始希望日は登録日（火曜日）から選んでください。いちばん近い登録日は2027年1月5日です。"
            after={<a href="/schedule">スケジュール表</a>}
            suggestions={[
              { value: '2027-01-05', label: '2027年1月5日（火）' },
              { value: '2027-01-12', label: '2027年1月12日（火）' },
            ]}
          />
        </Section>
        <Section id="why" title="申込理由に関する項目">
          <Textarea
            name="reason"
            label="変更する理由"
            mark="必須"
            required
            hint="240文字以内で入力してください。"
            error="変更する理由を入力してください。"
            limit={240}
            countText={{ left: 'あと{n}文字入力できます', over: '{n}文字超えています' }}
          />
          <Examples
            title="記載例から選ぶ"
            target="reason"
            name="example"
            texts={['機器共用解除のため', '事業所の移転のため', '担当者の交代のため']}
          />
        </Section>
        <ActionBar>
          <Button size="large" forward>
            申込担当者の入力へ進む
          </Button>
          <Button variant="secondary" size="large" name="save" value="1" keepsWork>
            申込内容を一時保存する
          </Button>
        </ActionBar>
      </Form>
    </Frame>
  );
}

export function Sharing({ look }: { look: Look }) {
  return (
    <Frame look={look} title="機器共用 入力" current="申込実施">
      <BackLink href="/contact">申込担当者の入力に戻る</BackLink>
      <PageTitle above={<StepIndicator current={3} total={4} text="ステップ 3／4" name="変更内容の入力" />}>
        機器共用 入力
      </PageTitle>
      <Form action="/sharing" multipart busyText="送信しています。">
        <Section
          id="add"
          title="回線・論理端末の機器共用追加に関する項目"
          lead="機器共用先の事業所コードを入力してください。"
        >
          <Notice tone="info">機器共用は同一企業内でのみ可能です。</Notice>
          <CodeRows
            name="office"
            label="事業所コード（機器共用先）"
            mark="任意"
            rowLabel={(n) => `${n}件目`}
            example="例）NAC001"
            values={[{ value: 'NAC001' }, { value: 'XYZ999', error: '事業所コード「XYZ999」は見つかりません。' }]}
            add={{ name: 'add', label: '入力欄を追加する' }}
          />
        </Section>
        <Section id="diagram" title="システム構成図に関する項目">
          <FileField
            name="diagram"
            label="システム構成図"
            mark="任意"
            hint="PDF、Excel、PowerPoint、画像のいずれか。10MBまで、10件まで。"
            upload={{ name: 'upload', label: 'システム構成図を添付する' }}
            remark="構成図に回線の終端装置を書き加えてください。"
          >
            <FileList
              caption="添付したファイル"
              head={{ name: '添付ファイル名', size: 'ファイルサイズ', remove: '削除' }}
              files={[
                { id: '1', name: 'システム構成図_第二営業所_2026年12月改訂版.pdf', size: '1.2 MB', href: '/f/1' },
                {
                  id: '2',
                  name: 'layout.xlsx',
                  size: '84 KB',
                  href: '/f/2',
                  note: '記入内容は申込の画面に読み込まれていません（この窓口の調査票の様式ではないため）。',
                },
              ]}
              remove={{ name: 'remove', label: '削除' }}
            />
          </FileField>
        </Section>
        <ActionBar>
          <Button size="large" forward>
            申込内容確認へ進む
          </Button>
          <Button variant="tertiary" name="save">
            一時保存する
          </Button>
        </ActionBar>
      </Form>
    </Frame>
  );
}

export function CheckAnswers({ look }: { look: Look }) {
  return (
    <Frame look={look} title="申込内容 確認" current="申込実施">
      <PageTitle
        above={<StepIndicator current={4} total={4} text="ステップ 4／4" name="確認" />}
        lead="入力した内容を確認し、「申込内容を登録する」ボタンを押してください。"
      >
        申込内容 確認
      </PageTitle>
      <Notice tone="warning" title="注意：続けて端末の追加が必要です">
        機器共用を解除すると、netNACCSの端末がなくなります。利用開始日までに端末の追加を申し込んでください。
      </Notice>
      <SummaryCard
        id="contact"
        title="申込担当者情報"
        edit={{ href: '/contact', label: '入力に戻る' }}
        items={[
          { term: '氏名', value: '混載 一郎' },
          { term: '氏名（フリガナ）', value: 'コンサイ イチロウ' },
          { term: '所属部課名', value: '通関課' },
          { term: 'E-mailアドレス', value: 'konsai.ichiro@example.jp' },
          { term: '備考', value: '1行目\n2行目', note: '入力のとおりに表示しています。' },
        ]}
      />
      <Section id="changes" title="変更内容">
        <BeforeAfter
          id="ba"
          caption="契約の変更前と変更後"
          head={{ item: '項目', before: '変更前', after: '変更後' }}
          changedLabel="変更"
          rows={[
            { key: '1', item: '機器共用先', before: 'NAC001', after: 'なし', changed: true },
            { key: '2', item: '基本料金（月額）', before: '30,000円', after: '30,000円' },
            {
              key: '3',
              item: 'netNACCS端末',
              before: '0台',
              after: '審査終了時に決定',
              changed: true,
              note: '申込みと同じ利用開始日',
            },
          ]}
        />
      </Section>
      <Form action="/submit" busyText="登録しています。">
        <ActionBar>
          <Button size="large">申込内容を登録する</Button>
          <Button size="large" variant="secondary" name="save" value="1">
            申込内容を一時保存する
          </Button>
        </ActionBar>
      </Form>
    </Frame>
  );
}

export function Done({ look }: { look: Look }) {
  return (
    <Frame look={look} title="NACCS利用申込 完了" current="申込実施">
      <DonePanel title="NACCS利用申込 完了" numberLabel="申込受付番号" number="「2600055A」">
        <p>利用申込の受付が完了しました。</p>
      </DonePanel>
      <Section id="next" title="これからの流れ">
        <Prose>
          <p>弊社にて利用申込内容の審査を行い、審査完了後に申込担当者および管理責任者宛てに通知します。</p>
          <p>受付完了のメールが届かない場合は、迷惑メールフィルターの設定をご確認ください。</p>
        </Prose>
        <DocumentLink href="/pdf" label="申込書を出力する" meta="PDF・120 KB" />
      </Section>
      <ActionBar>
        <ButtonLink href="/a/1" variant="secondary">
          申込の内容を見る
        </ButtonLink>
        <BackLink href="/menu">メニューに戻る</BackLink>
      </ActionBar>
    </Frame>
  );
}
