/** The dialog's looks: plain, in the colours of its place. */
export const style = `
body { margin: 0; background: #f0f2f5; color: #1c1e21; font: 15px/1.4 system-ui, sans-serif; }
main { max-width: 520px; margin: 24px auto; padding: 20px 24px; border-radius: 10px; background: #fff; box-shadow: 0 1px 3px #0003; }
h1 { margin: 0 0 16px; font-size: 20px; }
fieldset { margin: 0 0 16px; padding: 0; border: 0; }
legend { padding: 0; margin-bottom: 4px; font-weight: 600; }
label { display: flex; gap: 10px; align-items: flex-start; padding: 6px 0; }
small { display: block; color: #606770; }
.mark { float: right; margin: 0; padding: 0 8px; border: 1px solid; border-radius: 10px; color: #606770; font-size: 12px; }
.buttons { display: flex; gap: 8px; flex-flow: row-reverse wrap; margin: 0; }
button { min-height: 36px; padding: 0 16px; border: 0; border-radius: 6px; background: #1877f2; color: #fff; font: inherit; font-weight: 600; }
.quiet { background: #e4e6eb; color: #1c1e21; }
`
