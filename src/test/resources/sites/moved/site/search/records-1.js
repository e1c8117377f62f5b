mingbaiSearch([
{"kind":"item","path":"items/01.html","number":1,"in":[[0],[0],0],"about":[],"title":["一网通办","Unified online services"],"text":["网上办理。","Done online."],"facts":["省商务厅 · 全省","Department of Commerce · The whole province"]},
{"kind":"unit","path":"units/commerce.html","title":["省商务厅","Department of Commerce"],"text":["",null],"facts":["省直部门","Provincial departments"]},
{"kind":"region","path":"regions/shandong.html","title":["山东省","Shandong"],"text":["全省",null],"facts":["省","Province"]},
{"kind":"concept","path":"glossary/bonded-goods.html","title":["保税货物","bonded goods"],"text":["暂不纳税的货物。","Goods on which duty is not yet paid."],"facts":["保税货物","bonded goods"]},
{"kind":"prose","path":"about.html","title":["关于","About"],"text":["试点。","A pilot."],"facts":["",""]}
]);
